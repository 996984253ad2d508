package sa.org.esrar.casework.casefile.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.casefile.Sight;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.PartyView;

/**
 * The case file as staff see it who may see all of it.
 *
 * @param spoken the number as it is read aloud, in the language of whoever asks
 * @param party null while the case names nobody
 * @param linked cases that belong to this one, as far as the reader may see them
 * @param held attachments that are kept apart
 * @param keepsDocuments whether the reader may destroy attachments and have them scanned again
 * @param largestDocument bytes that an attachment may have
 * @param excluded how many members of staff are excluded from the case
 */
record StaffCase(
        String caseNumber,
        String spoken,
        Sight sight,
        CaseKind kind,
        CaseStatus status,
        Localized statusLabel,
        Channel channel,
        Instant receivedAt,
        LocalDate completeOn,
        LocalDate policyDueOn,
        LocalDate dueOn,
        String dueOnHijri,
        boolean paused,
        boolean late,
        PartyView party,
        List<Linked> linked,
        DeadlineClock.Explanation clock,
        List<Line> timeline,
        List<Documents.Document> documents,
        List<Documents.HeldDocument> held,
        boolean keepsDocuments,
        long largestDocument,
        List<ContactLog.Contact> contacts,
        List<ReadLog.Look> looks,
        int excluded) {

    /** @param relation what one is to the other, in words */
    record Linked(String caseNumber, String spoken, Localized relation, CaseStatus status, Localized statusLabel) {}

    /** One entry of the timeline; {@code text} is what someone typed, null when there is none or it was destroyed. */
    record Line(
            int sequence,
            Instant at,
            String code,
            String actor,
            Timeline.Visibility visibility,
            String textAr,
            String textEn,
            String text) {}
}
