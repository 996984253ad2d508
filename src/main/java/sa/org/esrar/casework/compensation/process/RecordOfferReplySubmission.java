package sa.org.esrar.casework.compensation.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.negotiation.OfferAnswer;
import sa.org.esrar.casework.compensation.negotiation.OfferAnswers;
import sa.org.esrar.casework.compensation.negotiation.OfferReply;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_recordOfferReply}: what the beneficiary said of an offer in a call or face to face (D4). */
@Component
class RecordOfferReplySubmission implements TaskSubmission<RecordOfferReplySubmission.Heard> {

    static final List<String> WAYS = List.of("PHONE", "INTERVIEW", "LETTER", "FAX", "EMAIL", "VOLUNTEER");

    private final OfferAnswers answers;

    RecordOfferReplySubmission(OfferAnswers answers) {
        this.answers = answers;
    }

    record Heard(OfferReply reply, Channel channel) {}

    @Override
    public String taskKey() {
        return "userTask_recordOfferReply";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("answer", true, "ما رد به", "The answer", OfferAnswer.class),
                FormField.of("counter", "money", false, "المبلغ الذي يراه", "What she asks for", List.of()),
                FormField.of("channel", "choice", true, "الوسيلة", "By which way", WAYS),
                FormField.text("said", true, "ما قاله", "What she said"));
    }

    @Override
    public Heard read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        OfferAnswer answer = reader.choice("answer", true, OfferAnswer.class);
        OfferReply reply = new OfferReply(
                answer,
                answer == OfferAnswer.COUNTERED ? reader.money("counter", false) : null,
                reader.text("said", true, Offers.LONGEST));
        String channel = reader.choice("channel", true, Set.copyOf(WAYS));
        reader.done();
        reader.also(answers.problems(caseNumber, reply));
        reader.done();
        return new Heard(reply, Channel.valueOf(channel));
    }

    @Override
    public Map<String, Object> apply(String caseNumber, Heard heard, StaffUser by) {
        answers.record(caseNumber, heard.reply(), heard.channel(), by.id());
        return Map.of(CompensationInvestigation.OFFER_ACCEPTED, heard.reply().answer() == OfferAnswer.ACCEPTED);
    }
}
