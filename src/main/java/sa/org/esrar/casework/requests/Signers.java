package sa.org.esrar.casework.requests;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.Parties;

/** Who signs a request where it is not the person concerned (C4): an agent by agency, or a guardian. */
@Component
class Signers {

    private final CaseRegister cases;
    private final DeskIntakeRecords intakes;
    private final Guardians guardians;
    private final Parties parties;
    private final Messages messages;

    Signers(CaseRegister cases, DeskIntakeRecords intakes, Guardians guardians, Parties parties, Messages messages) {
        this.cases = cases;
        this.intakes = intakes;
        this.guardians = guardians;
        this.parties = parties;
        this.messages = messages;
    }

    /** Empty for who signs for herself. */
    Optional<Signer> of(String caseNumber) {
        UUID party = cases.view(caseNumber).partyId();
        return guardians
                .appointmentOf(party)
                .map(appointment -> guardian(party, appointment))
                .or(() -> intakes.of(caseNumber)
                        .filter(intake -> intake.agency() != null)
                        .map(intake -> agent(party, intake)));
    }

    private Signer guardian(UUID party, Guardians.Appointment appointment) {
        Guardians.Deed deed = appointment.deed();
        return new Signer(
                As.GUARDIAN,
                appointment.guardianId(),
                name(appointment.guardianId()),
                name(party),
                deed == null ? null : deed.number(),
                deed == null ? null : deed.until());
    }

    private Signer agent(UUID party, DeskIntakeRecords.Kept intake) {
        return new Signer(
                As.AGENT,
                intake.acting(),
                name(intake.acting()),
                name(party),
                intake.agency().number(),
                intake.agency().until());
    }

    private String name(UUID party) {
        return parties.view(party).name();
    }

    /** «سعد العذقي، نيابة عن نورة العذقي بالوكالة رقم 123 السارية حتى …». */
    Localized inWords(Signer signer) {
        return new Localized(words(signer, Languages.AR), words(signer, Languages.EN));
    }

    private String words(Signer signer, String language) {
        String basis = signer.number() == null ? "" : signer.until() == null ? ".number" : ".until";
        return messages.text(
                "requests.signer." + signer.as() + basis,
                language,
                signer.name(),
                signer.signsFor(),
                signer.number(),
                signer.until() == null
                        ? null
                        : ScreenDates.inSentence(signer.until()).in(language));
    }

    enum As {
        AGENT,
        GUARDIAN
    }

    /**
     * @param number of the agency or the deed as it was sighted; null for a father
     * @param until its last day, or null
     */
    record Signer(As as, UUID id, String name, String signsFor, String number, LocalDate until) {

        /** As it stands in what is declared: what is not known is left out. */
        Map<String, String> declared() {
            Map<String, String> declared =
                    new TreeMap<>(Map.of("as", as.name(), "id", id.toString(), "name", name, "signsFor", signsFor));
            if (number != null) {
                declared.put("number", number);
            }
            if (until != null) {
                declared.put("until", until.toString());
            }
            return declared;
        }

        /** Without names and numbers. */
        @Override
        public String toString() {
            return "Signer[" + as + "]";
        }
    }
}
