package sa.org.esrar.casework.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.staff.StaffUser;

/** Corrective actions as far as somebody may see their cases, the excluded never; every look is logged (F2, F4). */
@Service
public class VisibleActions {

    private static final String LOOKED_AT = "correctiveAction";

    private final CorrectiveActionRepository actions;
    private final ActionTexts texts;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final Clock clock;

    VisibleActions(
            CorrectiveActionRepository actions, ActionTexts texts, CaseAccess access, ReadLog readLog, Clock clock) {
        this.actions = actions;
        this.texts = texts;
        this.access = access;
        this.readLog = readLog;
        this.clock = clock;
    }

    /** What is not verified, what is due first first. */
    @Transactional
    public List<ActionView> open(StaffUser user) {
        List<ActionView> open = visible(user).stream().map(this::view).toList();
        open.forEach(action -> readLog.looked(action.caseNumber(), user.id(), LOOKED_AT));
        return open;
    }

    /** How many open ones are late. */
    @Transactional(readOnly = true)
    public int late(StaffUser user) {
        return (int) visible(user).stream().filter(this::late).count();
    }

    /** @throws ApiException 404 also for who may not see its case */
    @Transactional
    public ActionView one(UUID id, StaffUser user) {
        CorrectiveAction action = actions.findById(id).orElseThrow(() -> new ApiException(404, "actions.notFound"));
        if (!access.maySee(action.caseNumber(), user)) {
            throw new ApiException(404, "actions.notFound");
        }
        readLog.looked(action.caseNumber(), user.id(), LOOKED_AT);
        return view(action);
    }

    private List<CorrectiveAction> visible(StaffUser user) {
        return actions.open().stream()
                .filter(action -> access.maySee(action.caseNumber(), user))
                .toList();
    }

    private ActionView view(CorrectiveAction action) {
        return new ActionView(
                action.id(),
                action.caseNumber(),
                action.cause(),
                texts.open(action.text()),
                action.ownerGroup(),
                action.ownerUser(),
                action.dueOn(),
                late(action),
                action.state(),
                texts.open(action.proof()),
                action.carriedOutBy(),
                action.carriedOutAt(),
                texts.open(action.returnReason()));
    }

    private boolean late(CorrectiveAction action) {
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        return action.state() != ActionState.VERIFIED && !today.isBefore(action.dueOn());
    }
}
