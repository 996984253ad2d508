package sa.org.esrar.casework.casefile.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseLinks;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.casefile.Sight;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.StaffUser;

/** Puts a case file together from its parts, as of one moment. */
@Component
@Transactional(readOnly = true)
class StaffCases {

    private static final String EXCLUDED = "casefile.staffExcluded";

    private final CaseRegister register;
    private final DeadlineClock clock;
    private final Timeline timeline;
    private final Documents documents;
    private final ContactLog contacts;
    private final ReadLog looks;
    private final Exclusions exclusions;
    private final Parties parties;
    private final CaseTexts texts;
    private final CaseLinks links;
    private final CaseAccess access;
    private final Messages messages;

    StaffCases(
            CaseRegister register,
            DeadlineClock clock,
            Timeline timeline,
            Documents documents,
            ContactLog contacts,
            ReadLog looks,
            Exclusions exclusions,
            Parties parties,
            CaseTexts texts,
            CaseLinks links,
            CaseAccess access,
            Messages messages) {
        this.register = register;
        this.clock = clock;
        this.timeline = timeline;
        this.documents = documents;
        this.contacts = contacts;
        this.looks = looks;
        this.exclusions = exclusions;
        this.parties = parties;
        this.texts = texts;
        this.links = links;
        this.access = access;
        this.messages = messages;
    }

    /** As much of a case as finance sees. */
    record PaymentCase(String caseNumber, String spoken, Sight sight, CaseStatus status, Localized statusLabel) {}

    /** Who was excluded, and why, is for those alone who answer for all cases. */
    StaffCase full(String caseNumber, StaffUser user, boolean exclusionsToo, String language) {
        CaseView head = register.view(caseNumber);
        return new StaffCase(
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                Sight.FULL,
                head.kind(),
                head.status(),
                texts.status(head.kind(), head.status()),
                head.channel(),
                head.receivedAt(),
                head.completeOn(),
                head.policyDueOn(),
                head.dueOn(),
                head.dueOn() == null ? null : HijriDates.iso(head.dueOn()),
                head.paused(),
                head.late(),
                head.partyId() == null ? null : parties.view(head.partyId()),
                linked(caseNumber, user, language),
                clock.explain(caseNumber),
                timeline.entries(caseNumber).stream()
                        .filter(entry -> exclusionsToo || !entry.code().equals(EXCLUDED))
                        .map(this::line)
                        .toList(),
                documents.list(caseNumber),
                documents.held(caseNumber),
                DocumentKeepers.isOne(user),
                documents.largest(),
                contacts.of(caseNumber),
                looks.looks(caseNumber),
                exclusions.excludedFrom(caseNumber).size());
    }

    /** For finance: that there is such a case, and no more; amounts and accounts are the capability's to show. */
    PaymentCase payment(String caseNumber, String language) {
        CaseView head = register.view(caseNumber);
        return new PaymentCase(
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                Sight.PAYMENT,
                head.status(),
                texts.status(head.kind(), head.status()));
    }

    private List<StaffCase.Linked> linked(String caseNumber, StaffUser user, String language) {
        return links.of(caseNumber).stream()
                .filter(link -> access.maySee(link.caseNumber(), user))
                .map(link -> {
                    CaseView other = register.view(link.caseNumber());
                    String relation = "casefile.link." + link.relation() + (link.later() ? ".later" : "");
                    return new StaffCase.Linked(
                            other.caseNumber(),
                            CaseNumbers.spoken(other.caseNumber(), language),
                            messages.both(relation),
                            other.status(),
                            texts.status(other.kind(), other.status()));
                })
                .toList();
    }

    private StaffCase.Line line(Timeline.Entry entry) {
        var text = texts.text(entry);
        return new StaffCase.Line(
                entry.sequence(),
                entry.at(),
                entry.code(),
                entry.actor(),
                entry.visibility(),
                text.ar(),
                text.en(),
                entry.text());
    }
}
