package sa.org.esrar.casework.inquiries;

import java.time.Instant;
import java.util.List;

/**
 * An inquiry as it stands, with every text; who may read it is decided at the door.
 *
 * @param about the case that is asked about, or null
 * @param officer whom the decision table named, or null
 */
public record InquiryDossier(
        String caseNumber,
        InquiryKind kind,
        Asker asker,
        String question,
        String language,
        String category,
        String field,
        String about,
        String officer,
        InquiryStage stage,
        int round,
        List<AnswerView> answers,
        List<AdviceView> advice) {

    /**
     * @param returnNote why it was given back, or null
     * @param sentAt null while it was not sent
     * @param opinion what the asker says of it, or null
     * @param remark what is still open, or null
     */
    public record AnswerView(
            int round,
            String text,
            String writtenBy,
            Instant writtenAt,
            String reviewedBy,
            String returnNote,
            Instant sentAt,
            Opinion opinion,
            String remark) {}

    /** @param advice null while it is waited for */
    public record AdviceView(
            String group,
            String question,
            String askedBy,
            Instant askedAt,
            String advice,
            String advisedBy,
            Instant advisedAt) {}

    /** The last answer that was sent, or null. */
    public AnswerView sent() {
        return answers.stream()
                .filter(answer -> answer.sentAt() != null)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "InquiryDossier[" + caseNumber + "]";
    }
}
