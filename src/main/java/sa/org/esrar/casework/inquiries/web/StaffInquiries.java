package sa.org.esrar.casework.inquiries.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.catalogue.FrequentQuestions;
import sa.org.esrar.casework.catalogue.PublishedQuestions;
import sa.org.esrar.casework.inquiries.InquiryDossier;
import sa.org.esrar.casework.inquiries.InquiryDossiers;
import sa.org.esrar.casework.staff.StaffUser;

/** Puts an inquiry together for who works on it. */
@Component
@Transactional(readOnly = true)
class StaffInquiries {

    private final InquiryDossiers dossiers;
    private final CaseRegister cases;
    private final CaseTexts texts;
    private final Exclusions exclusions;
    private final FrequentQuestions questions;
    private final PublishedQuestions published;
    private final Messages messages;

    StaffInquiries(
            InquiryDossiers dossiers,
            CaseRegister cases,
            CaseTexts texts,
            Exclusions exclusions,
            FrequentQuestions questions,
            PublishedQuestions published,
            Messages messages) {
        this.dossiers = dossiers;
        this.cases = cases;
        this.texts = texts;
        this.exclusions = exclusions;
        this.questions = questions;
        this.published = published;
        this.messages = messages;
    }

    StaffInquiry of(String caseNumber, StaffUser reader) {
        InquiryDossier inquiry = dossiers.of(caseNumber);
        return new StaffInquiry(
                caseNumber,
                inquiry.kind().name(),
                inquiry.asker().name(),
                inquiry.asker().isProven(),
                inquiry.question(),
                inquiry.language(),
                inquiry.stage().name(),
                inquiry.round(),
                about(inquiry.about(), reader),
                inquiry.answers().stream().map(StaffInquiries::answer).toList(),
                inquiry.advice().stream().map(this::advice).toList(),
                similar(inquiry.question()),
                published.sections().stream()
                        .map(one -> new StaffInquiry.Section(
                                one.code(), one.title().ar(), one.title().en()))
                        .toList());
    }

    /** What the owner sees on its own page, and no more: the officer answers with it. */
    private StaffInquiry.About about(String about, StaffUser reader) {
        if (about == null || exclusions.isExcluded(about, reader.id())) {
            return null;
        }
        CaseView head = cases.view(about);
        Localized status = texts.status(head.kind(), head.status());
        return new StaffInquiry.About(
                about,
                CaseNumbers.spoken(about),
                status.ar(),
                status.en(),
                head.dueOn(),
                head.dueOn() == null ? null : HijriDates.iso(head.dueOn()));
    }

    private static StaffInquiry.Answer answer(InquiryDossier.AnswerView answer) {
        return new StaffInquiry.Answer(
                answer.text(),
                answer.writtenBy(),
                answer.writtenAt(),
                answer.reviewedBy(),
                answer.returnNote(),
                answer.sentAt(),
                answer.opinion() == null ? null : answer.opinion().name(),
                answer.remark());
    }

    private StaffInquiry.Advice advice(InquiryDossier.AdviceView advice) {
        Localized group = messages.both("staff.group." + advice.group());
        return new StaffInquiry.Advice(
                group.ar(),
                group.en(),
                advice.question(),
                advice.askedBy(),
                advice.askedAt(),
                advice.advice(),
                advice.advisedBy(),
                advice.advisedAt());
    }

    private List<StaffInquiry.Similar> similar(String question) {
        return questions.like(question, AskPages.OFFERED).stream()
                .map(one -> new StaffInquiry.Similar(
                        one.question().ar(),
                        one.question().en(),
                        one.answer().ar(),
                        one.answer().en()))
                .toList();
    }
}
