package sa.org.esrar.casework.compensation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Deadlines;
import sa.org.esrar.casework.compensation.CompensationSettings;
import sa.org.esrar.casework.compensation.investigation.Refusals;
import sa.org.esrar.casework.compensation.negotiation.OfferViews;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Dates of compensations that belong to no count; the diagram asks here. */
@Component("compensationTimes")
@UsedInDiagrams
@Transactional(readOnly = true)
public class CompensationTimes {

    private final Deadlines deadlines;
    private final CompensationSettings settings;
    private final Refusals refusals;
    private final OfferViews offers;
    private final Clock clock;

    CompensationTimes(
            Deadlines deadlines, CompensationSettings settings, Refusals refusals, OfferViews offers, Clock clock) {
        this.deadlines = deadlines;
        this.settings = settings;
        this.refusals = refusals;
        this.offers = offers;
        this.clock = clock;
    }

    /** Midnight in Riyadh after the last day on which a refusal can be objected to; now, where it was objected already. */
    public Date objectionWindowClosed(String caseNumber) {
        return refusals.objectUntil(caseNumber)
                .map(CompensationTimes::endOf)
                .orElseGet(() -> Date.from(clock.instant()));
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(HijriDates.RIYADH).toInstant());
    }

    /** 08:00 on the day on which somebody asks whether a ruling has become final. */
    public Date finalityCheck(String caseNumber) {
        return deadlines.inDays(settings.finalityCheckAfter());
    }

    /** 08:00 on the day after which a case without a result waits for no ruling any more. */
    public Date restOver(String caseNumber) {
        return deadlines.inDays(settings.restFor());
    }

    /** Midnight in Riyadh after the last day of the open offer; the far future where none is open. */
    public Date offerExpires(String caseNumber) {
        return offers.lastDay(caseNumber).map(CompensationTimes::endOf).orElse(Deadlines.FAR);
    }

    /** 08:00 on the day on which somebody who has not signed is reminded. */
    public Date signatureReminder(String caseNumber) {
        return deadlines.inWorkingDays(settings.signatureReminderAfter());
    }
}
