package sa.org.esrar.casework.complaints;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.letters.Addressee;
import sa.org.esrar.casework.letters.ComplaintForm;
import sa.org.esrar.casework.letters.ComplaintOutcomeLetter;
import sa.org.esrar.casework.letters.LetterHead;
import sa.org.esrar.casework.letters.LetterKind;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.letters.Salutation;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;

/** The letters of a complaint (A2, E1); who may have one is decided at the door. */
@Service
public class ComplaintLetters {

    private static final String SIGNATORY = "executive-manager";
    private static final String CHAIR = "board-chair";

    private final Letters letters;
    private final OutgoingRegister register;
    private final ComplaintFile file;
    private final ComplaintTexts texts;
    private final ComplaintSettings settings;
    private final CaseRegister cases;
    private final Parties parties;
    private final FilingContacts contacts;
    private final Messages messages;
    private final String base;
    private final String fax;
    private final Map<String, byte[]> forms = new ConcurrentHashMap<>();

    ComplaintLetters(
            Letters letters,
            OutgoingRegister register,
            ComplaintFile file,
            ComplaintTexts texts,
            ComplaintSettings settings,
            CaseRegister cases,
            Parties parties,
            FilingContacts contacts,
            Messages messages,
            @Value("${casework.notifications.base-url:http://localhost:8080}") String base,
            @Value("${casework.portal.contact.fax:}") String fax) {
        this.letters = letters;
        this.register = register;
        this.file = file;
        this.texts = texts;
        this.settings = settings;
        this.cases = cases;
        this.parties = parties;
        this.contacts = contacts;
        this.messages = messages;
        this.base = base;
        this.fax = fax;
    }

    /** Where the complaint page is, for posters and papers. */
    public String address() {
        return base + "/complain";
    }

    /** The blank form (A4), the same for everybody. */
    public byte[] form(String language) {
        return forms.computeIfAbsent(
                language,
                any -> letters.render(new ComplaintForm(
                        language,
                        labels("complaints.kind.", ComplaintKind.values(), language),
                        labels("complaints.fact.", ComplaintFact.values(), language),
                        fax,
                        address())));
    }

    private List<String> labels(String prefix, Enum<?>[] codes, String language) {
        return Arrays.stream(codes)
                .map(code -> messages.text(prefix + code, language))
                .toList();
    }

    /**
     * The newest registered outcome, the same bytes each time.
     *
     * @throws ApiException 404 before it has gone out, and where the case names nobody
     */
    @Transactional(readOnly = true)
    public byte[] outcome(String caseNumber) {
        return register.ofCase(caseNumber).stream()
                .filter(entry -> entry.kind() == LetterKind.COMPLAINT_OUTCOME)
                .reduce((earlier, later) -> later)
                .map(entry -> letters.get(entry.number()))
                .orElseThrow(() -> new ApiException(404, "complaints.noLetter"));
    }

    /** Registers the outcome's letter once; of a case that names nobody there is none. */
    void registerOutcome(String caseNumber, ComplaintDecision decision) {
        CaseView view = cases.view(caseNumber);
        if (view.partyId() == null || decision.letter() != null) {
            return;
        }
        Complaint complaint = file.read(caseNumber);
        ComplaintDecisions.Detail detail = texts.openObject(decision.detail(), ComplaintDecisions.Detail.class);
        decision.registered(letters.register(
                letter(
                        view,
                        complaint,
                        ComplaintOutcomeLetter.Outcome.valueOf(
                                decision.outcome().name()),
                        detail.reasons()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        detail.remedy(),
                        decision.amount(),
                        detail.referredTo()),
                decision.decidedBy()));
    }

    /** Registers the letter that names the outside authority; of a case that names nobody there is none. */
    RegisterNumber registerReferral(String caseNumber) {
        CaseView view = cases.view(caseNumber);
        return view.partyId() == null
                ? null
                : letters.register(
                        letter(
                                view,
                                file.read(caseNumber),
                                ComplaintOutcomeLetter.Outcome.REFERRED_OUTSIDE,
                                List.of(),
                                null,
                                null,
                                null),
                        ComplaintFile.SYSTEM);
    }

    private ComplaintOutcomeLetter letter(
            CaseView view,
            Complaint complaint,
            ComplaintOutcomeLetter.Outcome outcome,
            List<String> reasons,
            String remedy,
            BigDecimal amount,
            String competent) {
        PartyView party = parties.view(view.partyId());
        String language = contacts.forCase(view.caseNumber(), view.partyId()).language();
        String caseName = CaseNumbers.spoken(view.caseNumber(), language);
        return new ComplaintOutcomeLetter(
                new LetterHead(
                        new Addressee(
                                party.name(),
                                party.addressForm() == null
                                        ? Salutation.NEUTRAL
                                        : Salutation.valueOf(party.addressForm().name()),
                                language),
                        view.caseNumber(),
                        caseName,
                        base + "/track",
                        0,
                        complaint.hearing() == Hearing.BOARD_CHAIR ? CHAIR : SIGNATORY,
                        party.fictitious()),
                outcome,
                reasons,
                remedy,
                amount,
                instance(
                        outcome == ComplaintOutcomeLetter.Outcome.REFERRED_OUTSIDE
                                ? Hearing.OUTSIDE
                                : complaint.hearing().next(),
                        language),
                competent,
                settings.reopenWithin());
    }

    /** How an instance is called; of the outside one, the authority's name. */
    String instance(Hearing hearing, String language) {
        return hearing == Hearing.OUTSIDE
                ? settings.outsideAuthority().in(language)
                : messages.text("complaints.hearing." + hearing, language);
    }
}
