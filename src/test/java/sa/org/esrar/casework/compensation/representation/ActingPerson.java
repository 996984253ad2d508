package sa.org.esrar.casework.compensation.representation;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;

/** Who acts for somebody, on record without the task that verifies it, for tests of what comes after. */
public record ActingPerson(
        RepresentationKind kind, UUID agent, String deedNumber, String agencyNumber, LocalDate checkedOn) {

    public void actsIn(String caseNumber, JdbcClient jdbc, CompensationTexts texts) {
        jdbc.sql(
                        """
                insert into compensation_representation (id, case_number, kind, agent, papers, checked_on, verified_by,
                    verified_at, version)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, 'investigator-1', now(), 0)""")
                .params(
                        caseNumber,
                        kind.name(),
                        agent,
                        texts.sealObject(new Representation.Papers(deedNumber, agencyNumber, "كتابة العدل (مثال)")),
                        checkedOn)
                .update();
        jdbc.sql("update compensation set represented = true where case_number = ?")
                .param(caseNumber)
                .update();
    }
}
