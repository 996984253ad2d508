package sa.org.esrar.casework.inquiries.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An inquiry as the staff API gives it, with every text.
 *
 * @param proven whether who asks was found to be the case's party, so that they may hear of their case
 * @param about the case that is asked about, as far as its owner sees it; null for another kind, and for a reader who is
 *     excluded from that case
 * @param similar published questions that may be the same
 * @param sections under which a question can be published
 */
record StaffInquiry(
        String caseNumber,
        String kind,
        String asker,
        boolean proven,
        String question,
        String language,
        String stage,
        int round,
        About about,
        List<Answer> answers,
        List<Advice> advice,
        List<Similar> similar,
        List<Section> sections) {

    record About(
            String caseNumber, String spoken, String statusAr, String statusEn, LocalDate dueOn, String dueOnHijri) {}

    record Answer(
            String text,
            String writtenBy,
            Instant writtenAt,
            String reviewedBy,
            String returnNote,
            Instant sentAt,
            String opinion,
            String remark) {}

    record Advice(
            String groupAr,
            String groupEn,
            String question,
            String askedBy,
            Instant askedAt,
            String advice,
            String advisedBy,
            Instant advisedAt) {}

    record Similar(String questionAr, String questionEn, String answerAr, String answerEn) {}

    record Section(String code, String nameAr, String nameEn) {}
}
