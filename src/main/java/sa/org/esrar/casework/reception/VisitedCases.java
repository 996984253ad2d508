package sa.org.esrar.casework.reception;

import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseContacts;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.ContactResult;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.LogContact;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * The case that a visitor names. A visit to it stands in its contact log (A1); whether there is such a case is never told
 * here, for reception types numbers of cases that it may not see.
 */
@Component
class VisitedCases {

    private final CaseRegister cases;
    private final CaseContacts contacts;
    private final Exclusions exclusions;
    private final Messages messages;

    VisitedCases(CaseRegister cases, CaseContacts contacts, Exclusions exclusions, Messages messages) {
        this.cases = cases;
        this.contacts = contacts;
        this.exclusions = exclusions;
        this.messages = messages;
    }

    /** Nothing when no number was typed; what it means is left open when it may be several cases or is none. */
    void arrived(Visit visit, String typed, StaffUser by) {
        CaseNumbers.parse(typed).ifPresent(number -> {
            // A report of a violation is for its readers: reception learns of none, and writes into none.
            List<CaseView> meant = cases.find(typed).stream()
                    .filter(found -> found.kind() != CaseKind.VIO)
                    .toList();
            visit.isAbout(
                    number.hijriYear() == null
                            ? String.valueOf(number.serial())
                            : number.hijriYear() + "/" + number.serial(),
                    meant.size() == 1 ? meant.get(0).caseNumber() : null);
            String about = messages.text("reception.matter." + visit.matter(), Languages.AR);
            log(visit, Direction.IN, null, about, by);
        });
    }

    void answered(Visit visit, String answer, StaffUser by) {
        log(visit, Direction.OUT, ContactResult.REACHED, answer, by);
    }

    /** Who is excluded writes nothing into the case's file, and does not learn that there is one. */
    private void log(Visit visit, Direction direction, ContactResult result, String about, StaffUser by) {
        String number = visit.caseNumber();
        if (number != null && !exclusions.isExcluded(number, by.id())) {
            contacts.record(number, new LogContact(Channel.INTERVIEW, direction, null, result, null, about), by.id());
        }
    }
}
