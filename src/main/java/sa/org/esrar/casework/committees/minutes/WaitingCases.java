package sa.org.esrar.casework.committees.minutes;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.committees.CommitteeMatters;
import sa.org.esrar.casework.committees.CommitteeMatters.Waiting;

/** The cases of all matters that wait for a committee and stand on no agenda yet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WaitingCases {

    private static final Set<ItemState> OPEN = EnumSet.of(ItemState.ON_AGENDA, ItemState.DECIDED);

    private final List<CommitteeMatters> matters;
    private final MinutesItemRepository items;
    private final CaseRegister cases;
    private final JdbcClient jdbc;

    WaitingCases(List<CommitteeMatters> matters, MinutesItemRepository items, CaseRegister cases, JdbcClient jdbc) {
        this.matters = matters;
        this.items = items;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else puts cases of the committee on an agenda. */
    public void hold(String committee) {
        jdbc.sql("select code from committee where code = ? for update")
                .param(committee)
                .query(String.class)
                .optional();
    }

    /** What is due first first; what has no date last. */
    public List<Waiting> of(String committee) {
        return matters.stream()
                .flatMap(matter -> matter.waiting(committee).stream())
                .filter(one ->
                        items.findByCaseNumberAndStateIn(one.caseNumber(), OPEN).isEmpty())
                .sorted(Comparator.comparing(Waiting::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Waiting::caseNumber))
                .toList();
    }

    public boolean waits(String caseNumber, String committee) {
        return matterOf(caseNumber).waits(caseNumber, committee);
    }

    /** Without a name of the beneficiary (F2). */
    public Localized subject(String caseNumber) {
        return matterOf(caseNumber).subject(caseNumber);
    }

    /** @throws ApiException 409 when no committee decides on such cases */
    public CommitteeMatters matterOf(String caseNumber) {
        return CommitteeMatters.of(matters, cases.view(caseNumber).kind())
                .orElseThrow(() -> new ApiException(409, "committees.notForCommittees"));
    }
}
