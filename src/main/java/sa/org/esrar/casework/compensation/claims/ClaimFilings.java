package sa.org.esrar.casework.compensation.claims;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseLinks;
import sa.org.esrar.casework.casefile.CaseLinks.Relation;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.compensation.cases.FileHarm.ClaimedItem;
import sa.org.esrar.casework.compensation.cases.Origin;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.TypedNumber;

/** Checks a claim and opens its case (D1); the process is started by who calls, or has started it. */
@Component
class ClaimFilings {

    private static final int MOST_ITEMS = 50;
    private static final int LONGEST_ITEM = 300;

    private final CompensationFile file;
    private final CaseRegister cases;
    private final CaseLinks links;
    private final CaseAccess access;
    private final ContactLog contactLog;
    private final IncomingRegister register;
    private final Parties parties;
    private final Timeline timeline;
    private final CompensationTexts texts;
    private final Clock clock;

    ClaimFilings(
            CompensationFile file,
            CaseRegister cases,
            CaseLinks links,
            CaseAccess access,
            ContactLog contactLog,
            IncomingRegister register,
            Parties parties,
            Timeline timeline,
            CompensationTexts texts,
            Clock clock) {
        this.file = file;
        this.cases = cases;
        this.links = links;
        this.access = access;
        this.contactLog = contactLog;
        this.register = register;
        this.parties = parties;
        this.timeline = timeline;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param party whom it belongs to; null while that is a person who is registered with it */
    List<FieldProblem> problems(FileHarm command, UUID party) {
        List<FieldProblem> problems = new ArrayList<>();
        if (party != null && parties.known(List.of(party)).isEmpty()) {
            problems.add(new FieldProblem("person", "compensation.personUnknown"));
        }
        if (command.text() == null || command.text().isBlank()) {
            problems.add(new FieldProblem("text", "workflow.form.required"));
        } else if (command.text().length() > Claims.LONGEST_TEXT) {
            problems.add(new FieldProblem("text", "workflow.form.tooLong", Claims.LONGEST_TEXT));
        }
        amounts(command, problems);
        harmedIn(command, party).ifPresent(problems::add);
        return problems;
    }

    private static void amounts(FileHarm command, List<FieldProblem> problems) {
        if (command.claimed() != null && !TypedNumber.isAmount(command.claimed())) {
            problems.add(new FieldProblem("claimed", "workflow.form.money"));
        }
        if (command.items().size() > MOST_ITEMS) {
            problems.add(new FieldProblem("items", "workflow.form.list"));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < command.items().size(); i++) {
            ClaimedItem item = command.items().get(i);
            if (item.what() == null || item.what().isBlank()) {
                problems.add(new FieldProblem("items[" + i + "].what", "workflow.form.required"));
            } else if (item.what().length() > LONGEST_ITEM) {
                problems.add(new FieldProblem("items[" + i + "].what", "workflow.form.tooLong", LONGEST_ITEM));
            }
            if (!TypedNumber.isAmount(item.amount())) {
                problems.add(new FieldProblem("items[" + i + "].amount", "workflow.form.money"));
            } else {
                sum = sum.add(item.amount());
            }
        }
        if (!command.items().isEmpty() && (command.claimed() == null || sum.compareTo(command.claimed()) != 0)) {
            problems.add(new FieldProblem("claimed", "compensation.claimedIsTheSum"));
        }
    }

    /** The same answer for no such case and another's. */
    private Optional<FieldProblem> harmedIn(FileHarm command, UUID party) {
        if (command.harmedIn() == null) {
            return command.origin() == Origin.COMPLAINT
                    ? Optional.of(new FieldProblem("case", "workflow.form.required"))
                    : Optional.empty();
        }
        Optional<CaseView> harmed = cases.find(command.harmedIn()).stream()
                .filter(one -> one.caseNumber().equals(command.harmedIn()))
                .filter(one -> one.kind() != CaseKind.VIO && one.kind() != CaseKind.MIN)
                .filter(one -> party != null && party.equals(one.partyId()))
                .findFirst();
        if (harmed.isEmpty()) {
            return Optional.of(new FieldProblem("case", "compensation.caseUnknown"));
        }
        return file.outOf(command.harmedIn()).stream()
                .filter(one -> !one.stage().over())
                .findFirst()
                .map(one -> new FieldProblem("case", "compensation.claimedAlready"));
    }

    /** @throws InvalidInputException with a line for every wrong field */
    void requireSound(FileHarm command) {
        List<FieldProblem> problems = problems(command, command.party());
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** @param pages of a fax; else null */
    Claims.Filed open(String caseNumber, FileHarm command, Integer pages) {
        requireOnly(command);
        CaseRegister.Opened opened =
                cases.open(caseNumber, command.party(), command.channel(), CompensationStage.RECEIVED.status());
        file.save(Compensation.filed(
                caseNumber,
                command,
                texts.sealObject(new CompensationFile.Detail(
                        command.text(),
                        command.items().stream()
                                .map(item -> new CompensationFile.Item(item.what(), item.amount()))
                                .toList())),
                clock.instant()));
        String by = by(command);
        timeline.append(caseNumber, "compensation.filed." + command.origin(), by, Visibility.PUBLIC, null);
        if (command.takenBy() != null) {
            contactLog.log(caseNumber, command.channel(), Direction.IN, by, null);
            access.grant(caseNumber, by, "DESK");
            enter(caseNumber, command, pages, by);
        }
        if (command.harmedIn() != null) {
            links.link(caseNumber, command.harmedIn(), Relation.CONTINUES, by);
        }
        return new Claims.Filed(caseNumber, opened.accessCode());
    }

    /** Two claims of one case at the same moment: the second waits for the first, and is refused. */
    private void requireOnly(FileHarm command) {
        if (command.harmedIn() != null) {
            cases.lock(command.harmedIn());
            requireSound(command);
        }
    }

    private static String by(FileHarm command) {
        if (command.takenBy() != null) {
            return command.takenBy();
        }
        return command.origin() == Origin.COMPLAINT ? CompensationFile.SYSTEM : CompensationFile.BENEFICIARY;
    }

    /** On paper, by fax or by mail it has its number in the register of incoming papers (A2, A4). */
    private void enter(String caseNumber, FileHarm command, Integer pages, String by) {
        RegisterIncoming.Kind kind =
                switch (command.channel()) {
                    case LETTER -> RegisterIncoming.Kind.LETTER;
                    case FAX -> RegisterIncoming.Kind.FAX;
                    case EMAIL -> RegisterIncoming.Kind.EMAIL;
                    default -> null;
                };
        if (kind != null) {
            String sender = parties.view(command.party()).name();
            register.register(new RegisterIncoming(kind, sender, null, null, pages, caseNumber), by);
        }
    }
}
