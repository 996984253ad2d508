package sa.org.esrar.casework.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.TypedText;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.staff.StaffUser;

/** Suggestions and thanks from the writing to what came of them; management reads all, who is thanked the thanks. */
@Service
public class Feedbacks {

    /** So many are listed at most. */
    public static final int MOST = 200;

    /** In characters. */
    public static final int LONGEST_SENTENCE = 500;

    private static final Set<String> MANAGEMENT = Set.of("management", "executive-manager");

    /** Says nothing of the matter, for telephones are shared in families. */
    private static final String REPLY = "feedback.reply";

    private final FeedbackRepository feedback;
    private final FeedbackTexts texts;
    private final Notifications notifications;
    private final StaffDirectory staff;
    private final Clock clock;

    Feedbacks(
            FeedbackRepository feedback,
            FeedbackTexts texts,
            Notifications notifications,
            StaffDirectory staff,
            Clock clock) {
        this.feedback = feedback;
        this.texts = texts;
        this.notifications = notifications;
        this.staff = staff;
        this.clock = clock;
    }

    @Transactional
    public void give(GiveFeedback given) {
        feedback.saveAndFlush(Feedback.received(
                given.kind(),
                texts.sealObject(new Detail(given.text(), given.whom(), given.name(), given.mobile(), given.email())),
                given.language(),
                clock.instant()));
    }

    /** Whether somebody has something to read here. */
    @Transactional(readOnly = true)
    public boolean hasReadingFor(StaffUser user) {
        return manages(user) || feedback.existsByPassedTo(user.id());
    }

    public boolean manages(StaffUser user) {
        return user.groups().stream().anyMatch(MANAGEMENT::contains);
    }

    /** How many nobody has read, for who is to read them. */
    @Transactional(readOnly = true)
    public int unread(StaffUser user) {
        return manages(user) ? feedback.countByState(FeedbackState.NEW) : 0;
    }

    /** All of them for management, else the thanks that were passed on to the person. */
    @Transactional(readOnly = true)
    public List<FeedbackView> visibleTo(StaffUser user) {
        boolean all = manages(user);
        return (all
                        ? feedback.newest(Limit.of(MOST))
                        : feedback.findByPassedToOrderByReceivedAtDesc(user.id(), Limit.of(MOST)))
                .stream().map(one -> view(one, all)).toList();
    }

    /** @throws ApiException 403 for who is not management; 409 when it was read already */
    @Transactional
    public void read(UUID id, StaffUser by) {
        Feedback one = lock(id, by);
        one.read(by.id(), clock.instant());
        feedback.saveAndFlush(one);
    }

    /**
     * What came of it, in a sentence; told to who left a contact, where that is wished.
     *
     * @throws ApiException 403 for who is not management; 409 when it was answered already
     * @throws InvalidInputException on {@code sentence}
     */
    @Transactional
    public void answer(UUID id, String sentence, boolean reply, StaffUser by) {
        Feedback one = lock(id, by);
        String said = TypedText.clean(sentence);
        if (said.isEmpty()) {
            throw new InvalidInputException("sentence", "feedback.sentenceNeeded");
        }
        if (said.length() > LONGEST_SENTENCE) {
            throw new InvalidInputException("sentence", "workflow.form.tooLong", LONGEST_SENTENCE);
        }
        one.answer(texts.seal(said), by.id(), clock.instant());
        if (reply) {
            tell(one);
        }
        feedback.saveAndFlush(one);
    }

    private void tell(Feedback one) {
        Detail detail = detail(one);
        if (detail.mobile() != null) {
            notifications.tellTyped(Channel.SMS, detail.mobile(), one.language(), REPLY);
        } else if (detail.email() != null) {
            notifications.tellTyped(Channel.EMAIL, detail.email(), one.language(), REPLY);
        } else {
            return;
        }
        one.replied(clock.instant());
    }

    /**
     * Who is thanked reads it on the same page, without the contact.
     *
     * @throws ApiException 403 for who is not management; 409 for a suggestion
     * @throws InvalidInputException on {@code officer}
     */
    @Transactional
    public void passOn(UUID id, String officer, StaffUser by) {
        Feedback one = lock(id, by);
        if (staff.find(officer).filter(StaffMember::active).isEmpty()) {
            throw new InvalidInputException("officer", "feedback.officerNeeded");
        }
        one.passOn(officer);
        feedback.saveAndFlush(one);
    }

    private Feedback lock(UUID id, StaffUser by) {
        if (!manages(by)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
        return feedback.lock(id).orElseThrow(() -> new ApiException(404, "feedback.notFound"));
    }

    private FeedbackView view(Feedback one, boolean all) {
        Detail detail = detail(one);
        String contact = detail.mobile() == null ? detail.email() : detail.mobile();
        return new FeedbackView(
                one.id(),
                one.kind(),
                one.state(),
                detail.text(),
                detail.whom(),
                detail.name(),
                all ? contact : null,
                one.receivedAt(),
                all ? texts.open(one.note()) : null,
                all ? one.handledBy() : null,
                one.passedTo(),
                all ? one.repliedAt() : null);
    }

    private Detail detail(Feedback one) {
        return texts.openObject(one.detail(), Detail.class);
    }

    /** As it lies encrypted. */
    record Detail(String text, String whom, String name, String mobile, String email) {}
}
