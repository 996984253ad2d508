package sa.org.esrar.casework.inquiries;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads inquiries for pages, forms and calls. */
@Service
@Transactional(readOnly = true)
public class InquiryDossiers {

    private final InquiryFile file;
    private final InquiryRepository inquiries;
    private final AnswerRepository answers;
    private final AdviceRepository advice;
    private final InquiryTexts texts;

    InquiryDossiers(
            InquiryFile file,
            InquiryRepository inquiries,
            AnswerRepository answers,
            AdviceRepository advice,
            InquiryTexts texts) {
        this.file = file;
        this.inquiries = inquiries;
        this.answers = answers;
        this.advice = advice;
        this.texts = texts;
    }

    /** @throws sa.org.esrar.casework.api.ApiException 404 when there is no such inquiry */
    public InquiryDossier of(String caseNumber) {
        Inquiry inquiry = file.read(caseNumber);
        return new InquiryDossier(
                caseNumber,
                inquiry.kind(),
                inquiry.asker(),
                texts.open(inquiry.question()),
                inquiry.language(),
                inquiry.category(),
                inquiry.field(),
                inquiry.about(),
                inquiry.officer(),
                inquiry.stage(),
                inquiry.round(),
                answers.of(caseNumber).stream().map(this::view).toList(),
                advice.of(caseNumber).stream().map(this::view).toList());
    }

    /** What kind of question each is, by case number. */
    public Map<String, InquiryKind> kinds(Collection<String> caseNumbers) {
        return inquiries.findByCaseNumberIn(caseNumbers).stream()
                .collect(Collectors.toMap(Inquiry::caseNumber, Inquiry::kind));
    }

    /** Whether who asked was found to be the case's party. */
    public boolean isProven(String caseNumber) {
        return file.read(caseNumber).asker().isProven();
    }

    private InquiryDossier.AnswerView view(Answer answer) {
        return new InquiryDossier.AnswerView(
                answer.round(),
                texts.open(answer.text()),
                answer.writtenBy(),
                answer.writtenAt(),
                answer.reviewedBy(),
                texts.open(answer.returnNote()),
                answer.sentAt(),
                answer.opinion(),
                texts.open(answer.remark()));
    }

    private InquiryDossier.AdviceView view(Advice asked) {
        return new InquiryDossier.AdviceView(
                asked.group(),
                texts.open(asked.question()),
                asked.askedBy(),
                asked.askedAt(),
                texts.open(asked.advice()),
                asked.advisedBy(),
                asked.advisedAt());
    }
}
