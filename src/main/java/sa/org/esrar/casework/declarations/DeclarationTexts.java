package sa.org.esrar.casework.declarations;

import java.sql.Date;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.declarations.Declarations.DeclarationText;
import sa.org.esrar.casework.protection.Sha256;

/** The declaration texts by version. */
@Component
class DeclarationTexts {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeclarationTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The version in force today first, then those before it. */
    List<DeclarationText> all() {
        return jdbc.sql(
                        """
                select version, text_ar as ar, text_en as en from declaration_text
                where valid_from <= ? order by version desc""")
                .param(Date.valueOf(HijriDates.dayInRiyadh(clock.instant())))
                .query(DeclarationText.class)
                .list();
    }

    DeclarationText inForce() {
        return all().get(0);
    }

    /** Of any version, also of one that has not come into force. */
    DeclarationText of(int version) {
        return jdbc.sql("select version, text_ar as ar, text_en as en from declaration_text where version = ?")
                .param(version)
                .query(DeclarationText.class)
                .single();
    }

    /** SHA-256 over what would be declared now. */
    String declaredHash(String caseNumber, String content) {
        return Sha256.hex(Rendering.declared(caseNumber, inForce(), content));
    }
}
