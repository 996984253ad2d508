package sa.org.esrar.casework.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.announcements.Concerned;
import sa.org.esrar.casework.casefile.CaseRegister;

/** Whom a change of a service concerns: everyone whose request has not come to its end, to what was granted (G3). */
@Component
class RequestsConcerned implements Concerned {

    private static final Set<String> OPEN = Arrays.stream(RequestStage.values())
            .filter(stage -> !stage.over())
            .map(RequestStage::name)
            .collect(Collectors.toUnmodifiableSet());

    private final JdbcClient jdbc;
    private final CaseRegister cases;

    RequestsConcerned(JdbcClient jdbc, CaseRegister cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> withOpenRequests(String serviceCode) {
        List<Open> open = jdbc.sql(
                        """
                        select case_number, stage from service_request
                        where (cast(:service as text) is null or service_code = :service) and stage in (:stages)
                        order by filed_at desc, case_number desc
                        """)
                .param("service", serviceCode)
                .param("stages", OPEN)
                .query((row, number) ->
                        new Open(row.getString("case_number"), RequestStage.valueOf(row.getString("stage"))))
                .list();
        Map<String, UUID> owners =
                cases.owners(open.stream().map(Open::caseNumber).toList());
        return open.stream()
                .filter(one -> owners.containsKey(one.caseNumber()))
                .map(one -> new Person(
                        owners.get(one.caseNumber()),
                        one.caseNumber(),
                        !one.stage().unsigned()))
                .toList();
    }

    private record Open(String caseNumber, RequestStage stage) {}
}
