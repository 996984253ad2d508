package sa.org.esrar.casework.inquiries;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;
import sa.org.esrar.casework.staff.Disclosures;

/** Questions that come in an interview, a call, a letter, a fax or through a volunteer (A1 to A4, A6, C1). */
@Service
public class DeskInquiries {

    private static final Set<Channel> ON_PAPER = Set.of(Channel.LETTER, Channel.FAX);

    private final OpenInquiry opening;
    private final InquiryFile file;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final Exclusions exclusions;
    private final ContactLog contactLog;
    private final IncomingRegister incoming;
    private final Parties parties;
    private final Disclosures disclosures;
    private final InquiryProcess process;
    private final Clock clock;

    DeskInquiries(
            OpenInquiry opening,
            InquiryFile file,
            CaseRegister cases,
            CaseAccess access,
            Exclusions exclusions,
            ContactLog contactLog,
            IncomingRegister incoming,
            Parties parties,
            Disclosures disclosures,
            InquiryProcess process,
            Clock clock) {
        this.opening = opening;
        this.file = file;
        this.cases = cases;
        this.access = access;
        this.exclusions = exclusions;
        this.contactLog = contactLog;
        this.incoming = incoming;
        this.parties = parties;
        this.disclosures = disclosures;
        this.process = process;
        this.clock = clock;
    }

    /** Everything that is wrong, with the names of the form's fields; empty when it may be opened. */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(TakeInquiry command, String by) {
        List<FieldProblem> problems = new ArrayList<>(TypedQuestion.problems(TypedQuestion.clean(command.question())));
        if (command.person() != null) {
            checkKnown(command.person(), by, problems);
        } else if (command.typed() != null) {
            collect(() -> parties.requireSoundActing(command.typed(), false, "person."), problems);
        }
        if (command.kind() == InquiryKind.ABOUT_CASE) {
            checkOwnCase(command, by, problems);
        }
        if (command.channel() != null && ON_PAPER.contains(command.channel())) {
            checkPaper(command, problems);
        }
        return problems;
    }

    private void checkPaper(TakeInquiry command, List<FieldProblem> problems) {
        if (registered(command) == null) {
            paper(command, "–", null)
                    .problems(HijriDates.dayInRiyadh(clock.instant()))
                    .forEach(found ->
                            problems.add(new FieldProblem("paper." + found.field(), found.code(), found.arguments())));
        } else if (incoming.free(registered(command)).isEmpty()) {
            problems.add(new FieldProblem("paper.incomingNumber", "inquiries.desk.incomingUnknown"));
        }
    }

    private static String registered(TakeInquiry command) {
        return command.paper() == null ? null : command.paper().incomingNumber();
    }

    private void checkKnown(UUID person, String by, List<FieldProblem> problems) {
        if (parties.known(List.of(person)).isEmpty()) {
            problems.add(new FieldProblem("person.id", "parties.notFound"));
        } else if (disclosures.conflictsWith(person).stream()
                .anyMatch(conflict -> conflict.userId().equals(by))) {
            problems.add(new FieldProblem("person.id", "inquiries.desk.conflict"));
        }
    }

    /** About the asker's own case alone, and only once it is sure that it is the asker. */
    private void checkOwnCase(TakeInquiry command, String by, List<FieldProblem> problems) {
        if (command.person() == null) {
            problems.add(new FieldProblem("person", "inquiries.desk.ownerNeeded"));
        } else if (ownCase(command, by).isEmpty()) {
            problems.add(new FieldProblem("aboutCase", "inquiries.desk.notTheirs"));
        }
        if (!command.proven()) {
            problems.add(new FieldProblem("proven", "inquiries.desk.notProven"));
        }
    }

    /** The same nothing for a number that is none, another's case, and one from which the officer is excluded. */
    private Optional<CaseView> ownCase(TakeInquiry command, String by) {
        return command.caseTyped() == null
                ? Optional.empty()
                : cases.find(command.caseTyped()).stream()
                        .filter(found -> Objects.equals(found.partyId(), command.person()))
                        .filter(found -> found.kind() != CaseKind.INQ)
                        .filter(found -> !exclusions.isExcluded(found.caseNumber(), by))
                        .findFirst();
    }

    /**
     * Opens the inquiry under its reserved number; {@link #begin} follows in the same transaction.
     *
     * @throws InvalidInputException with a line for every wrong field
     */
    @Transactional
    public void take(String caseNumber, TakeInquiry command, String by) {
        List<FieldProblem> problems = problems(command, by);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        UUID party = command.person() == null && command.typed() != null
                ? parties.registerActing(command.typed(), false, "person.")
                : command.person();
        Optional<PartyView> asker = Optional.ofNullable(party).map(parties::view);
        cases.open(caseNumber, party, command.channel(), CaseStatus.RECEIVED);
        opening.open(
                caseNumber,
                new OpenInquiry.Question(
                        command.kind(),
                        asker(command, party),
                        TypedQuestion.clean(command.question()),
                        asker.map(PartyView::language).orElse("ar"),
                        asker.map(PartyView::category).orElse(null),
                        asker.map(PartyView::field).orElse(null),
                        command.kind() == InquiryKind.ABOUT_CASE
                                ? ownCase(command, by).orElseThrow().caseNumber()
                                : null),
                by);
        if (ON_PAPER.contains(command.channel())) {
            enter(command, asker.map(PartyView::name).orElse("–"), caseNumber, by);
        }
        contactLog.log(caseNumber, command.channel(), Direction.IN, by, null);
        access.grant(caseNumber, by, "DESK");
    }

    /** Says of what was registered before to which case it belongs, and registers what was not. */
    private void enter(TakeInquiry command, String sender, String caseNumber, String by) {
        if (registered(command) == null) {
            incoming.register(paper(command, sender, caseNumber), by);
        } else {
            incoming.assign(incoming.free(registered(command)).orElseThrow(), caseNumber);
        }
    }

    /** The process {@code inquiry} has it from here on. */
    @Transactional
    public void begin(String caseNumber) {
        Inquiry inquiry = file.lock(caseNumber);
        process.start(caseNumber, inquiry.kind(), inquiry.category(), inquiry.field());
    }

    private static Asker asker(TakeInquiry command, UUID party) {
        if (party == null) {
            return Asker.UNNAMED;
        }
        return command.proven() && command.person() != null ? Asker.OFFICER : Asker.NAMED;
    }

    private static RegisterIncoming paper(TakeInquiry command, String sender, String caseNumber) {
        TakeInquiry.Paper paper =
                command.paper() == null ? new TakeInquiry.Paper(null, null, null, null) : command.paper();
        return new RegisterIncoming(
                RegisterIncoming.Kind.valueOf(command.channel().name()),
                sender,
                paper.reference(),
                paper.sentOn(),
                paper.pages(),
                caseNumber);
    }

    private static void collect(Runnable check, List<FieldProblem> problems) {
        try {
            check.run();
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
    }
}
