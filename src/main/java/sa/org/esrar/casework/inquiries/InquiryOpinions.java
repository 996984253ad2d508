package sa.org.esrar.casework.inquiries;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;

/** The asker, not the system, says whether an answer was enough; silence is an end of its own (E3). */
@Service
public class InquiryOpinions {

    private final InquiryFile file;
    private final AnswerRepository answers;
    private final InquiryRouting routing;
    private final InquiryTexts texts;
    private final Timeline timeline;
    private final InquiryProcess process;
    private final Clock clock;

    InquiryOpinions(
            InquiryFile file,
            AnswerRepository answers,
            InquiryRouting routing,
            InquiryTexts texts,
            Timeline timeline,
            InquiryProcess process,
            Clock clock) {
        this.file = file;
        this.answers = answers;
        this.routing = routing;
        this.texts = texts;
        this.timeline = timeline;
        this.process = process;
        this.clock = clock;
    }

    /**
     * What the asker says of the last answer.
     *
     * @param typed what is still open, may be blank; only kept where it was not enough
     * @throws InvalidInputException on {@code remark} when it is too long
     * @throws ApiException 409 when there is no answer to say it of, or the inquiry is over
     */
    @Transactional
    public void say(String caseNumber, Opinion opinion, String typed) {
        Inquiry inquiry = file.lock(caseNumber);
        inquiry.require(InquiryStage.ANSWERED);
        String remark = opinion == Opinion.NOT_SUFFICIENT ? TypedQuestion.clean(typed) : "";
        if (remark.codePointCount(0, remark.length()) > TypedQuestion.LONGEST) {
            throw new InvalidInputException("remark", "inquiries.question.tooLong", TypedQuestion.LONGEST);
        }
        answers.sent(caseNumber, inquiry.round())
                .orElseThrow(() -> new ApiException(409, "inquiries.stateDoesNotAllow"))
                .said(opinion, remark.isEmpty() ? null : texts.seal(remark), clock.instant());
        timeline.append(caseNumber, "inquiries.said." + opinion, Inquiries.BENEFICIARY, Visibility.PUBLIC, null);
        if (opinion == Opinion.SUFFICIENT) {
            inquiry.enough();
            file.save(inquiry);
            process.answerSufficient(caseNumber);
        } else {
            inquiry.goOn();
            file.save(inquiry);
            process.answerNotSufficient(caseNumber);
        }
    }

    /**
     * It was not enough: the count begins anew.
     *
     * @return whether it was not enough for the second time, so that top management has it now
     */
    @Transactional
    public boolean takeUpAgain(String caseNumber) {
        Inquiry inquiry = file.lock(caseNumber);
        routing.startClock(caseNumber);
        return inquiry.isForManagement();
    }

    /** Nobody said whether it was enough: closed, and never counted as enough. */
    @Transactional
    public void closeWithoutReply(String caseNumber) {
        Inquiry inquiry = file.lock(caseNumber);
        inquiry.closeWithoutReply();
        file.save(inquiry);
        timeline.append(caseNumber, "inquiries.closedWithoutReply", InquiryRouting.SYSTEM, Visibility.PUBLIC, null);
    }
}
