package sa.org.esrar.casework.casefile;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.staff.StaffUser;

/** Contacts that people write down (A1 to A6); each is on the timeline for staff, without what was typed. */
@Service
@Transactional
public class CaseContacts {

    private final CaseAccess access;
    private final CaseLock lock;
    private final ContactLog log;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseContacts(
            CaseAccess access,
            CaseLock lock,
            ContactLog log,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.lock = lock;
        this.log = log;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes down a contact about a case that the user sees.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 when the user does not see it, as when there is none
     * @throws sa.org.esrar.casework.api.InvalidInputException with a line for every wrong field
     */
    public void add(String caseNumber, LogContact contact, StaffUser by) {
        access.requireSee(caseNumber, by);
        contact.check(clock.instant());
        lock.lock(caseNumber);
        // Somebody may have been excluded while this waited for the case.
        access.requireSee(caseNumber, by);
        record(caseNumber, contact, by.id());
    }

    /**
     * Writes down a contact that a module knows of; the caller has looked at what it says and at who may write it.
     *
     * @throws sa.org.esrar.casework.api.ApiException 404 when there is no such case
     */
    public void record(String caseNumber, LogContact contact, String by) {
        lock.lock(caseNumber);
        log.log(caseNumber, contact, by);
        timeline.append(
                caseNumber,
                "casefile.contactLogged",
                by,
                Visibility.STAFF,
                null,
                contact.channel().name(),
                contact.direction().name());
        events.publishEvent(new ContactLogged(
                caseNumber, contact.channel(), contact.direction(), contact.result(), contact.callBack()));
    }
}
