package sa.org.esrar.casework.requests.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Households.Relation;
import sa.org.esrar.casework.parties.PostalAddress;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.requests.TakeIntake.Acting;
import sa.org.esrar.casework.requests.TakeIntake.Agency;
import sa.org.esrar.casework.requests.TakeIntake.Family;
import sa.org.esrar.casework.requests.TakeIntake.Guardianship;
import sa.org.esrar.casework.requests.TakeIntake.Particulars;
import sa.org.esrar.casework.requests.TakeIntake.Someone;
import sa.org.esrar.casework.workflow.FormReader;

/** Reads the parts of the intake's form; what is needed is said by the module's check. */
final class IntakeFields {

    static final List<String> ACTS_FOR = List.of("SELF", "AGENT", "GUARDIAN");

    private static final int PAGES = 200;

    private IntakeFields() {}

    static Someone someone(FormReader part) {
        UUID id = part.id("id", false);
        boolean typed = id == null || part.bool("newContact", false);
        return new Someone(id, typed && !part.isEmpty() ? person(part) : null, part.bool("notTheSame", false));
    }

    static Someone someoneOrNone(FormReader part) {
        return part.isEmpty() ? null : someone(part);
    }

    private static RegisterParty person(FormReader part) {
        return new RegisterParty(
                part.text("name", false, 300),
                part.text("nationalId", false, 60),
                part.text("mobile", false, 60),
                part.text("owner", false, 20),
                part.text("email", false, 300),
                part.text("category", false, 40),
                part.text("field", false, 40),
                part.choice("addressForm", false, AddressForm.class),
                part.choices("agreedChannels", Channel.class),
                part.text("contactTime", false, 20),
                part.text("language", false, 2),
                address(part));
    }

    private static PostalAddress address(FormReader part) {
        return new PostalAddress(
                part.text("building", false, 20),
                part.text("street", false, 200),
                part.text("district", false, 200),
                part.text("city", false, 200),
                part.text("postalCode", false, 20),
                part.text("additionalNumber", false, 20),
                part.text("poBox", false, 20));
    }

    static Family family(FormReader part) {
        String choice = part.choice("choice", false, Set.of("NONE", "NEW", "JOIN"));
        if (choice == null || choice.equals("NONE")) {
            return null;
        }
        return choice.equals("NEW")
                ? new Family(null, null)
                : new Family(part.id("member", true), part.choice("relation", false, Relation.class));
    }

    /** Null for who acts for herself. */
    static Acting acting(FormReader form) {
        String actsFor = form.choice("actsFor", true, Set.copyOf(ACTS_FOR));
        FormReader part = form.part("acting");
        if (actsFor == null || actsFor.equals("SELF")) {
            return null;
        }
        Someone who = part.id("id", false) == null ? new Someone(null, person(part), false) : someone(part);
        return actsFor.equals("AGENT")
                ? new Acting(who, agency(part), null)
                : new Acting(who, null, guardianship(part));
    }

    private static Agency agency(FormReader part) {
        return new Agency(
                part.text("agencyNumber", false, 60),
                part.text("agencyScope", false, 300),
                part.date("agencyUntil", false));
    }

    private static Guardianship guardianship(FormReader part) {
        // A guardian who is on record already has told this before.
        boolean onRecord = part.bool("onRecord", false);
        boolean minor = !onRecord && "MINOR".equals(part.choice("because", true, Set.of("MINOR", "INCAPACITY")));
        return new Guardianship(
                minor ? part.date("bornOn", true) : null,
                minor && part.bool("father", false),
                part.text("deedNumber", false, 60),
                part.date("deedUntil", false));
    }

    static Particulars particulars(FormReader part) {
        return new Particulars(
                part.date("letterDate", false),
                part.text("senderReference", false, 60),
                part.text("incomingNumber", false, 40),
                part.number("faxPages", false, 1, PAGES),
                part.time("callFrom", false),
                part.time("callUntil", false));
    }
}
