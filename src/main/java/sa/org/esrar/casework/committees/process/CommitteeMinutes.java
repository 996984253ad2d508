package sa.org.esrar.casework.committees.process;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;
import sa.org.esrar.casework.workflow.Promise;

/** The contract between the diagram {@code processes/committee-minutes.bpmn} and this module. */
@Component
class CommitteeMinutes implements ProcessContract {

    static final String PROCESS = "committee-minutes";

    // Variables: ids and routing facts only (design, decision 2).
    /** The number of the minutes. */
    static final String CASE_NUMBER = "caseNumber";

    static final String COMMITTEE = "committee";
    /** {@code MEETING}, {@code CIRCULATION} or {@code NONE}. */
    static final String CALLED = "called";
    /** Whether the meeting was held with its quorum. */
    static final String QUORATE = "quorate";
    /** Whether decisions have to be entered anew before the text is frozen. */
    static final String REVISED = "revised";
    /** {@code NEW_VERSION} or {@code TO_BOARD}. */
    static final String OBJECTION = "objection";
    /** {@code APPROVED}, {@code RETURNED} or {@code NOT_APPROVED}. */
    static final String BOARD_DECISION = "boardDecision";

    static final String ENDORSED = "endorsed";

    /** The case of an item, in the multi-instance over the agenda; forms of its decision show that case. */
    static final String ITEM_CASE = "itemCase";
    /** Who votes, in the multi-instance over the members. */
    static final String VOTER = "voter";

    static final String APPROVE = "userTask_approveMinutes";

    static final String CHANGE_REQUESTED = "committees.changeRequested";
    static final String ITEM_WITHDRAWN = "committees.itemWithdrawn";
    /** Received by the processes of the cases. */
    static final String DECIDED = "committees.decided";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(
                CASE_NUMBER,
                COMMITTEE,
                CALLED,
                QUORATE,
                REVISED,
                OBJECTION,
                BOARD_DECISION,
                ENDORSED,
                ITEM_CASE,
                VOTER);
    }

    /** A substitute has no vote; only an alternate whom the formation decision names is seated, before the text is frozen. */
    @Override
    public Set<String> personalTasks() {
        return Set.of(APPROVE);
    }

    /** Nothing is sealed or carried out that neither the members' vote nor the board approved (D2). */
    @Override
    public List<Promise> promises() {
        return List.of(Promise.onlyIf(
                "committees.promise.seal",
                Set.of("${minutesRound.result(caseNumber) == 'APPROVED'}", "${boardDecision == 'APPROVED'}"),
                Set.of("sealMinutesDelegate", "carryOutDecisionDelegate")));
    }

    @Override
    public Set<String> messages() {
        return Set.of(CHANGE_REQUESTED, ITEM_WITHDRAWN);
    }
}
