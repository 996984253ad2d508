package sa.org.esrar.casework.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.parties.Channel;

/** A case's row as it is read without a lock: values, so that no stale entity stays in the transaction. */
record CaseHead(
        String caseNumber,
        CaseKind kind,
        CaseStatus status,
        UUID partyId,
        Channel channel,
        Instant receivedAt,
        byte[] accessCodeHash,
        LocalDate checkFrom,
        boolean clockRunning,
        LocalDate completeOn,
        LocalDate policyDueOn,
        LocalDate dueOn,
        LocalDate pausedOn,
        boolean apologised,
        LocalDate stoppedOn) {

    boolean paused() {
        return clockRunning && pausedOn != null;
    }

    CaseView view(LocalDate today) {
        return new CaseView(
                caseNumber,
                kind,
                status,
                partyId,
                channel,
                receivedAt,
                completeOn,
                policyDueOn,
                dueOn,
                paused(),
                DueDates.isLate(dueOn, pausedOn, stoppedOn, apologised, today));
    }
}
