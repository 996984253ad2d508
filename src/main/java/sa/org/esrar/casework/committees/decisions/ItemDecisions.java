package sa.org.esrar.casework.committees.decisions;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;

/** What the committee decided on each case of an agenda, as it is entered into the minutes (D2). */
@Service
public class ItemDecisions {

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final LockedMinutes locked;
    private final CommitteeTexts texts;
    private final Exclusions exclusions;
    private final MinutesLog log;
    private final Clock clock;

    ItemDecisions(
            MinutesRepository minutes,
            MinutesItemRepository items,
            LockedMinutes locked,
            CommitteeTexts texts,
            Exclusions exclusions,
            MinutesLog log,
            Clock clock) {
        this.minutes = minutes;
        this.items = items;
        this.locked = locked;
        this.texts = texts;
        this.exclusions = exclusions;
        this.log = log;
        this.clock = clock;
    }

    /**
     * As {@link #enter}, without changing anything.
     *
     * @throws ApiException 404 for who is excluded from the case (F4); 409 when it is not on the agenda any more
     */
    @Transactional(readOnly = true)
    public void requireOpen(String number, String itemCase, String by) {
        minutes.require(number).require(MinutesState.DRAFTING);
        MinutesItem item = items.require(number, itemCase);
        if (exclusions.isExcluded(itemCase, by)) {
            throw new ApiException(404, "committees.notFound");
        }
        if (!item.isOpen()) {
            throw new ApiException(409, "committees.itemNotOpen");
        }
    }

    /**
     * Enters what the committee decided on a case of the agenda, in place of what was entered before.
     *
     * @param outcome its code
     * @param form as it was typed, for the module that owns the case; lies encrypted
     * @throws ApiException 404 for who is excluded from the case; 409 when it is not on the agenda any more
     */
    @Transactional
    public void enter(String number, String itemCase, String outcome, Map<String, Object> form, String by) {
        locked.lock(number);
        requireOpen(number, itemCase, by);
        MinutesItem item = items.require(number, itemCase);
        item.decide(outcome, texts.sealObject(form), by, clock.instant());
        items.saveAndFlush(item);
        log.write(number, "decided", by, null, itemCase);
    }

    /** What was entered for a case before; empty when nothing was. For the form in which it is entered again. */
    @Transactional(readOnly = true)
    public Map<String, Object> recorded(String number, String itemCase) {
        byte[] form = items.require(number, itemCase).form();
        return form == null ? Map.of() : texts.openForm(form);
    }
}
