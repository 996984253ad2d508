package sa.org.esrar.casework.notifications;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;

/** News that a person has to tell, and what came of it (C5, A3): the words are on file, the task in the engine. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReachBeneficiary {

    /** Who reads news out and calls back. */
    public static final String OFFICERS = "intake-officers";

    private static final String MANAGEMENT = "management";

    private final Timeline timeline;
    private final ContactLog contacts;
    private final FollowUps followUps;
    private final ApplicationEventPublisher events;

    ReachBeneficiary(Timeline timeline, ContactLog contacts, FollowUps followUps, ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.contacts = contacts;
        this.followUps = followUps;
        this.events = events;
    }

    /** The agreed channel needs a person, or there is none that can carry a message. */
    void needed(String caseNumber, String words) {
        keep(caseNumber, words);
        followUps.reachBeneficiary(caseNumber, OFFICERS);
    }

    /**
     * Top management has to speak with the beneficiary and see to it (H5).
     *
     * @param words what it is about, for the case's file
     */
    public void byManagement(String caseNumber, String words) {
        by(MANAGEMENT, caseNumber, words);
    }

    /** The same by the people of a group. */
    public void by(String group, String caseNumber, String words) {
        keep(caseNumber, words);
        followUps.reachBeneficiary(caseNumber, group);
    }

    /** The last try of a message failed. */
    void undeliverable(String caseNumber, String messageId, String words) {
        keep(caseNumber, words);
        followUps.messageUndeliverable(caseNumber, messageId);
    }

    private void keep(String caseNumber, String words) {
        timeline.append(caseNumber, "notifications.toTell", "system", Visibility.STAFF, words);
    }

    /** Writes down what came of a follow-up, also when nobody could be reached. */
    public void record(String caseNumber, FollowUpDone done, String by) {
        String code = done.done() ? "notifications.reached" : "notifications.notReached";
        timeline.append(caseNumber, code, by, Visibility.STAFF, null);
        contacts.log(caseNumber, done.channel(), Direction.OUT, by, done.proof());
        events.publishEvent(new BeneficiaryFollowedUp(caseNumber, done.done(), done.channel(), by));
    }
}
