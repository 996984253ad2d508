package sa.org.esrar.casework.inquiries;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.catalogue.PublishQuestion;
import sa.org.esrar.casework.catalogue.PublishedQuestions;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.Parties;

/** The answer to an inquiry: written, advised on, reviewed by somebody else, sent (C1, G1). */
@Service
public class InquiryAnswers {

    /** In characters; about two pages. */
    public static final int LONGEST = 4000;

    /** Groups that may be asked for advice; finance and human resources read no cases. */
    public static final List<String> SPECIALISTS = List.of(
            "service-committee",
            "aid-committee",
            "follow-up-committee",
            "intake-officers",
            "volunteer-coordinator",
            "data-protection-officer",
            "management",
            "board");

    private final InquiryFile file;
    private final InquiryOfficers officers;
    private final AnswerRepository answers;
    private final AdviceRepository advice;
    private final InquiryTexts texts;
    private final InquiryLetters letters;
    private final PublishedQuestions published;
    private final CaseRegister cases;
    private final Parties parties;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;
    private final InquirySettings settings;
    private final Clock clock;

    InquiryAnswers(
            InquiryFile file,
            InquiryOfficers officers,
            AnswerRepository answers,
            AdviceRepository advice,
            InquiryTexts texts,
            InquiryLetters letters,
            PublishedQuestions published,
            CaseRegister cases,
            Parties parties,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications,
            InquirySettings settings,
            Clock clock) {
        this.file = file;
        this.officers = officers;
        this.answers = answers;
        this.advice = advice;
        this.texts = texts;
        this.letters = letters;
        this.published = published;
        this.cases = cases;
        this.parties = parties;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An answer, or a question to a specialist; the count goes on meanwhile.
     *
     * @return whether the answer is reviewed before it is sent
     */
    @Transactional
    public boolean write(String caseNumber, WriteAnswer command, String by) {
        Inquiry inquiry = file.lock(caseNumber);
        inquiry.require(InquiryStage.ANSWERING);
        if (command.asksSpecialist()) {
            advice.save(Advice.asked(
                    caseNumber,
                    command.specialistGroup(),
                    texts.seal(command.specialistQuestion()),
                    by,
                    clock.instant()));
            inquiry.askSpecialist();
            file.save(inquiry);
            notifications.tellGroup(command.specialistGroup(), "staff.newWork", caseNumber);
            timeline.append(caseNumber, "inquiries.specialistAsked", by, Visibility.PUBLIC, null);
            return false;
        }
        answers.save(Answer.written(caseNumber, inquiry.round(), texts.seal(command.answer()), by, clock.instant()));
        boolean reviewed = settings.reviewed().contains(inquiry.kind());
        inquiry.written(reviewed);
        file.save(inquiry);
        timeline.append(caseNumber, "inquiries.answerWritten", by, Visibility.STAFF, null);
        if (reviewed) {
            officers.colleaguesOf(by).forEach(other -> notifications.tellStaff(other, "staff.newWork", caseNumber));
        }
        return reviewed;
    }

    /** @throws ApiException 409 when it is not being answered */
    @Transactional(readOnly = true)
    public void requireAnswering(String caseNumber) {
        file.read(caseNumber).require(InquiryStage.ANSWERING);
    }

    /** The specialist's advice goes back to the officer. */
    @Transactional
    public void advise(String caseNumber, String text, String by) {
        Inquiry inquiry = file.lock(caseNumber);
        inquiry.advised();
        advice.awaited(caseNumber)
                .orElseThrow(() -> new ApiException(409, "inquiries.stateDoesNotAllow"))
                .give(texts.seal(text), by, clock.instant());
        file.save(inquiry);
        timeline.append(caseNumber, "inquiries.advised", by, Visibility.STAFF, null);
    }

    /** @throws ApiException 409 when no advice is waited for */
    @Transactional(readOnly = true)
    public void requireAdvising(String caseNumber) {
        file.read(caseNumber).require(InquiryStage.ADVISING);
    }

    /**
     * Approves the answer, or gives it back with a note; a good one may be published for everybody.
     *
     * @throws ApiException 409 for who wrote it
     * @throws InvalidInputException with what is wrong with the published texts
     */
    @Transactional
    public void review(String caseNumber, ReviewAnswer command, String by) {
        Inquiry inquiry = file.lock(caseNumber);
        requireSound(caseNumber, command, by);
        standing(caseNumber).review(by, clock.instant(), texts.seal(command.note()));
        if (command.approved()) {
            inquiry.approve();
        } else {
            inquiry.giveBack();
        }
        file.save(inquiry);
        timeline.append(
                caseNumber,
                command.approved() ? "inquiries.answerApproved" : "inquiries.answerGivenBack",
                by,
                Visibility.STAFF,
                null);
        if (command.published() != null) {
            published.publish(command.published(), by);
            timeline.append(caseNumber, "inquiries.published", by, Visibility.STAFF, null);
        }
    }

    /** As {@link #review}, without changing anything. */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, ReviewAnswer command, String by) {
        file.read(caseNumber).require(InquiryStage.REVIEWING);
        standing(caseNumber).requireNotWrittenBy(by);
        if (command.published() != null) {
            List<FieldProblem> problems = publishing(caseNumber, command.published());
            if (!problems.isEmpty()) {
                throw new InvalidInputException(problems);
            }
        }
    }

    /** What is wrong with publishing it: the rules for all published questions, and the asker's name. */
    private List<FieldProblem> publishing(String caseNumber, PublishQuestion question) {
        List<FieldProblem> problems = published.problems(question);
        var party = cases.view(caseNumber).partyId();
        if (problems.isEmpty()
                && party != null
                && question.mentions(parties.view(party).name())) {
            return List.of(new FieldProblem("answerAr", "catalogue.question.personal"));
        }
        return problems;
    }

    /** The answer is on the asker's page now and announced on the agreed channel; the count ends (C1, C5). */
    @Transactional
    public void send(String caseNumber) {
        Inquiry inquiry = file.lock(caseNumber);
        Answer answer = standing(caseNumber);
        answer.send(clock.instant());
        inquiry.answer();
        file.save(inquiry);
        deadlineClock.stop(caseNumber);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of(), () -> letters.register(caseNumber, answer));
        timeline.append(caseNumber, "inquiries.answered", InquiryRouting.SYSTEM, Visibility.PUBLIC, null);
    }

    private Answer standing(String caseNumber) {
        return answers.standing(caseNumber).orElseThrow(() -> new ApiException(409, "inquiries.stateDoesNotAllow"));
    }
}
