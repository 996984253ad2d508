package sa.org.esrar.casework.inquiries;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.CaseLinks;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;

/** Writes an inquiry into a case that was just opened: who is in conflict with the asker never has it (F4). */
@Component
class OpenInquiry {

    /** Excluded from the case that is asked about, and so from the inquiry too. */
    static final String LINKED_CASE = "LINKED_CASE";

    private final InquiryFile file;
    private final InquiryTexts texts;
    private final CaseLinks links;
    private final Exclusions exclusions;
    private final Timeline timeline;

    OpenInquiry(InquiryFile file, InquiryTexts texts, CaseLinks links, Exclusions exclusions, Timeline timeline) {
        this.file = file;
        this.texts = texts;
        this.links = links;
        this.exclusions = exclusions;
        this.timeline = timeline;
    }

    /**
     * A question that was found right.
     *
     * @param about the asker's own case, for {@link InquiryKind#ABOUT_CASE} alone
     */
    record Question(
            InquiryKind kind, Asker asker, String text, String language, String category, String field, String about) {

        @Override
        public String toString() {
            return "Question[kind=" + kind + "]";
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Inquiry open(String caseNumber, Question question, String by) {
        Inquiry inquiry = Inquiry.asked(
                caseNumber,
                question.kind(),
                question.asker(),
                texts.seal(question.text()),
                "en".equals(question.language()) ? "en" : "ar",
                question.category(),
                question.field(),
                question.about());
        file.save(inquiry);
        timeline.append(
                caseNumber,
                "inquiries.received",
                by,
                Visibility.PUBLIC,
                null,
                question.kind().name());
        exclusions.excludeInvolved(caseNumber);
        if (question.about() != null) {
            links.link(caseNumber, question.about(), CaseLinks.Relation.ABOUT, by);
            exclusions
                    .excludedFrom(question.about())
                    .forEach(user -> exclusions.exclude(caseNumber, user, LINKED_CASE, "system"));
        }
        return inquiry;
    }
}
