package sa.org.esrar.casework.complaints;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A complaint as those read it who may see it all; texts are opened.
 *
 * @param text what happened
 * @param typedCase a case number that nobody has proven to be the complainant's own
 * @param reopenUntil the last day on which it can be reopened; null while it is not closed
 * @param reopenable whether it can be now
 * @param word null while nothing was said
 */
public record ComplaintDossier(
        String caseNumber,
        ComplaintStage stage,
        ComplaintKind kind,
        Severity severity,
        Set<ComplaintFact> facts,
        Respondent respondent,
        Hearing hearing,
        boolean amicable,
        String text,
        String wish,
        String respondentName,
        String typedCase,
        String settler,
        Word word,
        LocalDate reopenUntil,
        boolean reopenable,
        List<ProposalView> proposals,
        List<StatementView> statements,
        List<DecisionView> decisions) {

    /** @param accepted null while it waits */
    public record ProposalView(String text, String by, Instant at, Boolean accepted, String reply) {}

    /** @param code how it was heard, or the root cause; or null */
    public record StatementView(String kind, int round, String code, String text, String by, Instant at) {}

    /**
     * @param minutes the committee's, from which it was carried out; null when one officer decided
     * @param letterNumber in the outgoing register, 1448/57; null before it has gone out, and where nobody is named
     */
    public record DecisionView(
            Outcome outcome,
            Remedy remedy,
            BigDecimal amount,
            boolean harmFound,
            String reasons,
            String remedyText,
            String correctiveAction,
            String referredTo,
            String minutes,
            String by,
            Instant at,
            Instant sentAt,
            String letterNumber,
            ComplaintRefunds.Prepared refund,
            String preparedBy,
            LocalDate paidOn) {}

    /** The proposal that waits for a reply, or null. */
    public ProposalView open() {
        return proposals.stream()
                .filter(proposal -> proposal.accepted() == null && stage == ComplaintStage.PROPOSED)
                .findFirst()
                .orElse(null);
    }

    /** Whether days are counted until somebody hears or decides it. */
    public boolean counting() {
        return !stage.over() && told() == null || stage == ComplaintStage.REOPENED;
    }

    /** The decision whose outcome has gone out, or null. */
    public DecisionView told() {
        return decisions.stream()
                .filter(decision -> decision.sentAt() != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
