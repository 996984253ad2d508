package sa.org.esrar.casework.declarations;

import java.sql.Date;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.declarations.Declarations.DeclarationText;
import sa.org.esrar.casework.protection.Sha256;

/** The declaration texts by purpose and version. */
@Component
class DeclarationTexts {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeclarationTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The version in force today first, then those before it. */
    List<DeclarationText> all(String purpose) {
        return jdbc.sql(
                        """
                select version, text_ar as ar, text_en as en from declaration_text
                where purpose = ? and valid_from <= ? order by version desc""")
                .params(purpose, Date.valueOf(HijriDates.dayInRiyadh(clock.instant())))
                .query(DeclarationText.class)
                .list();
    }

    DeclarationText inForce(String purpose) {
        return all(purpose).get(0);
    }

    /** Of any version, also of one that has not come into force. */
    DeclarationText of(String purpose, int version) {
        return jdbc.sql("select version, text_ar as ar, text_en as en from declaration_text"
                        + " where purpose = ? and version = ?")
                .params(purpose, version)
                .query(DeclarationText.class)
                .single();
    }

    /** SHA-256 over what would be declared now. */
    String declaredHash(String caseNumber, Matter matter, String content) {
        return Sha256.hex(Rendering.declared(caseNumber, matter, inForce(matter.purpose()), content));
    }
}
