package sa.org.esrar.casework.compensation.process;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.compensation.cases.FileHarm.ClaimedItem;
import sa.org.esrar.casework.compensation.cases.Origin;
import sa.org.esrar.casework.compensation.claims.Claims;
import sa.org.esrar.casework.compensation.claims.TakeHarm;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.StartSubmission;

/** The start form of {@code compensation-intake}: a claim that staff take down, or that top management brings about (D1). */
@Component
class CompensationIntakeSubmission implements StartSubmission<TakeHarm> {

    private static final String MANAGEMENT = "management";
    private static final List<String> CHANNELS =
            List.of("INTERVIEW", "PHONE", "LETTER", "FAX", "EMAIL", "CORRESPONDENCE", "VOLUNTEER");
    /** By these the beneficiary hears what was written before it is filed. */
    private static final Set<Channel> READ_BACK =
            EnumSet.of(Channel.INTERVIEW, Channel.PHONE, Channel.CORRESPONDENCE, Channel.VOLUNTEER);

    private final Claims claims;
    private final CaseRegister cases;
    private final PublishedDocuments published;

    CompensationIntakeSubmission(Claims claims, CaseRegister cases, PublishedDocuments published) {
        this.claims = claims;
        this.cases = cases;
        this.published = published;
    }

    @Override
    public String processId() {
        return CompensationIntake.PROCESS;
    }

    @Override
    public CaseKind caseKind() {
        return CaseKind.CPN;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of(
                        "origin",
                        "choice",
                        true,
                        "من بادر",
                        "Who brings it about",
                        List.of(Origin.BENEFICIARY.name(), Origin.MANAGEMENT.name())),
                FormField.of("channel", "choice", true, "القناة", "Channel", CHANNELS),
                FormField.of("faxPages", "number", false, "عدد صفحات الفاكس", "Pages of the fax", List.of()),
                FormField.of("person", "part", false, "من أصابه الضرر", "Who was harmed", List.of()),
                FormField.text("case", false, "المعاملة التي وقع فيها الضرر", "The case in which it happened"),
                FormField.bool("represented", false, "يمثّله ولي أو وكيل", "A guardian or an agent acts"),
                FormField.text("text", true, "ما حدث", "What happened"),
                FormField.of("claimed", "money", false, "المبلغ المطلوب", "Amount claimed", List.of()),
                FormField.of("items", "list", false, "مفردات المطلوب", "What is claimed for", List.of()),
                FormField.bool("readBack", false, "قُرئت عليه فأقرّها", "Read back and confirmed"));
    }

    @Override
    public TakeHarm read(String caseNumber, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Origin origin = origin(reader, by);
        String code = reader.choice("channel", true, Set.copyOf(CHANNELS));
        Channel channel = CHANNELS.contains(code) ? Channel.valueOf(code) : null;
        CaseView harmedIn = harmedIn(reader);
        FormReader person = reader.part("person");
        UUID party = person.id("id", false);
        if (party == null && person.isEmpty() && harmedIn != null) {
            party = harmedIn.partyId();
        }
        if (party == null && person.isEmpty()) {
            reader.wrong("person", "compensation.personNeeded");
        }
        if (origin == Origin.BENEFICIARY && READ_BACK.contains(channel) && !reader.bool("readBack", false)) {
            reader.wrong("readBack", "compensation.readBackNeeded");
        }
        TakeHarm command = new TakeHarm(
                new FileHarm(
                        origin,
                        party,
                        harmedIn == null ? null : harmedIn.caseNumber(),
                        reader.bool("represented", false),
                        reader.text("text", true, Claims.LONGEST_TEXT),
                        reader.money("claimed", false),
                        items(reader),
                        channel,
                        published.noticeVersion(),
                        by.id()),
                party != null || person.isEmpty() ? null : typed(person),
                channel == Channel.FAX ? reader.number("faxPages", true, 1, 999) : null);
        // What a field lacks is told once, under the reader's own words.
        reader.done();
        reader.also(claims.problems(command));
        reader.done();
        return command;
    }

    private static Origin origin(FormReader reader, StaffUser by) {
        Origin origin = reader.choice("origin", true, Origin.class);
        boolean may = origin == Origin.BENEFICIARY || origin == Origin.MANAGEMENT && by.isIn(MANAGEMENT);
        if (origin != null && !may) {
            reader.wrong("origin", "compensation.originOfManagement");
        }
        return origin;
    }

    private CaseView harmedIn(FormReader reader) {
        String typed = reader.text("case", false, 40);
        if (typed == null) {
            return null;
        }
        List<CaseView> found = cases.find(typed).stream()
                .filter(one -> one.kind() != CaseKind.VIO)
                .toList();
        if (found.size() != 1) {
            reader.wrong("case", "compensation.caseUnknown");
            return null;
        }
        return found.get(0);
    }

    private static List<ClaimedItem> items(FormReader reader) {
        List<ClaimedItem> items = new ArrayList<>();
        for (FormReader row : reader.rows("items")) {
            items.add(new ClaimedItem(row.text("what", true, 300), row.money("amount", true)));
        }
        return items;
    }

    private static RegisterParty typed(FormReader person) {
        String mobile = person.text("mobile", false, 40);
        return new RegisterParty(
                person.text("name", false, 300),
                person.text("nationalId", false, 40),
                mobile,
                null,
                null,
                null,
                null,
                person.choice("addressForm", false, AddressForm.class),
                mobile == null ? List.of() : List.of(Channel.SMS),
                null,
                null);
    }

    @Override
    public Map<String, Object> apply(String caseNumber, TakeHarm command, StaffUser by) {
        claims.take(caseNumber, command);
        return Map.of();
    }
}
