package sa.org.esrar.casework.committees.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.committees.drafting.MinutesWriter;
import sa.org.esrar.casework.committees.meetings.MeetingAttendance;
import sa.org.esrar.casework.committees.meetings.MinutesMembers;
import sa.org.esrar.casework.committees.meetings.MinutesQuorum;
import sa.org.esrar.casework.committees.meetings.MinutesSeats;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesAccess;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Frozen;
import sa.org.esrar.casework.committees.minutes.WaitingCases;
import sa.org.esrar.casework.committees.reading.MinutesView.Item;
import sa.org.esrar.casework.committees.reading.MinutesView.Person;
import sa.org.esrar.casework.committees.sittings.Sittings;
import sa.org.esrar.casework.committees.voting.MinutesAnswers;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffUser;

/** Minutes as they stand, as far as somebody may read them; every look is logged (F2, F4). */
@Service
public class MinutesViews {

    private static final String LOOKED_AT = "minutes";

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesAccess minutesAccess;
    private final MinutesMembers members;
    private final MinutesSeats seats;
    private final MinutesQuorum quorum;
    private final MinutesVersions versions;
    private final MinutesAnswers answers;
    private final MinutesWriter writer;
    private final MeetingAttendance attendance;
    private final WaitingCases waiting;
    private final Sittings sittings;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final Exclusions exclusions;
    private final ReadLog readLog;
    private final StaffDirectory staff;
    private final Messages messages;

    MinutesViews(
            MinutesRepository minutes,
            MinutesItemRepository items,
            MinutesAccess minutesAccess,
            MinutesMembers members,
            MinutesSeats seats,
            MinutesQuorum quorum,
            MinutesVersions versions,
            MinutesAnswers answers,
            MinutesWriter writer,
            MeetingAttendance attendance,
            WaitingCases waiting,
            Sittings sittings,
            CaseRegister cases,
            CaseAccess access,
            Exclusions exclusions,
            ReadLog readLog,
            StaffDirectory staff,
            Messages messages) {
        this.minutes = minutes;
        this.items = items;
        this.minutesAccess = minutesAccess;
        this.members = members;
        this.seats = seats;
        this.quorum = quorum;
        this.versions = versions;
        this.answers = answers;
        this.writer = writer;
        this.attendance = attendance;
        this.waiting = waiting;
        this.sittings = sittings;
        this.cases = cases;
        this.access = access;
        this.exclusions = exclusions;
        this.readLog = readLog;
        this.staff = staff;
        this.messages = messages;
    }

    /** @throws sa.org.esrar.casework.api.ApiException 404 also for who may not read them */
    @Transactional
    public MinutesView view(String number, StaffUser user) {
        minutesAccess.requireSee(number, user);
        readLog.looked(number, user.id(), LOOKED_AT);
        Minutes found = minutes.require(number);
        Committee committee = members.committeeOfMeeting(found);
        Set<String> hidden = exclusions.hiddenFrom(user.id());
        List<MinutesItem> all = items.called(number);
        List<MinutesItem> readable =
                all.stream().filter(item -> !hidden.contains(item.caseNumber())).toList();
        boolean drafting = found.state() == MinutesState.DRAFTING;
        // What members wrote could speak of what the reader is excluded from.
        boolean spoken = readable.size() == all.size();
        return new MinutesView(
                number,
                spoken(number),
                found.committee(),
                committee.name(),
                found.state(),
                found.awaitsKeySince() != null,
                found.proposed().name(),
                planned(found),
                found.circulation(),
                found.meetsAt(),
                found.place(),
                found.presidedBy() == null ? null : staff.named(found.presidedBy()),
                quorum.needed(found),
                committee.way().byCirculation(),
                members.ofMeeting(found).stream()
                        .map(one -> person(one.userId(), one.office()))
                        .toList(),
                members.alternatesOfMeeting(found).stream()
                        .map(one ->
                                new MinutesView.Alternate(one.userId(), staff.named(one.userId()), one.standsInFor()))
                        .toList(),
                seats.attendance(number).stream()
                        .map(one -> new MinutesView.Seat(
                                one.userId(), staff.named(one.userId()), one.attendance(), one.actsFor()))
                        .toList(),
                readable.stream().map(item -> item(item, user)).toList(),
                found.state() == MinutesState.CALLING ? offered(found, hidden, user) : List.of(),
                all.size() - readable.size(),
                text(found, hidden),
                !drafting && found.version() > 0,
                versions.history(number).stream()
                        .map(one -> new MinutesView.Version(one.version(), one.hash(), one.frozenAt()))
                        .toList(),
                raised(found, spoken),
                spoken ? answers.answers(number).stream().map(this::answer).toList() : List.of(),
                mayAppoint(found, user));
    }

    private MinutesView.Planned planned(Minutes found) {
        return found.state() == MinutesState.CALLING
                ? sittings.next(found.committee())
                        .map(one -> new MinutesView.Planned(one.day(), one.time(), one.place()))
                        .orElse(null)
                : null;
    }

    /** The frozen text, or the draft as the system writes it now; null before the committee has met. */
    private MinutesText text(Minutes found, Set<String> hidden) {
        MinutesText text = found.state() == MinutesState.DRAFTING
                ? writer.write(found, found.version() + 1)
                : versions.last(found.number()).map(Frozen::text).orElse(null);
        return text == null ? null : text.without(hidden);
    }

    private List<Item> offered(Minutes found, Set<String> hidden, StaffUser user) {
        return waiting.of(found.committee()).stream()
                .filter(one -> !hidden.contains(one.caseNumber()))
                .map(one -> item(one.caseNumber(), one.dueOn(), null, user))
                .toList();
    }

    private Item item(MinutesItem item, StaffUser user) {
        return item(item.caseNumber(), cases.view(item.caseNumber()).dueOn(), item.state(), user);
    }

    private Item item(String caseNumber, LocalDate dueOn, ItemState state, StaffUser user) {
        return new Item(
                caseNumber,
                spoken(caseNumber),
                waiting.subject(caseNumber),
                dueOn,
                state,
                state == null ? null : messages.both("committees.item." + state),
                access.maySee(caseNumber, user),
                exclusions.excludedFrom(caseNumber).stream()
                        .sorted()
                        .map(staff::named)
                        .toList());
    }

    private List<MinutesView.Raised> raised(Minutes found, boolean spoken) {
        List<MinutesAnswers.Raised> open =
                found.state() == MinutesState.DRAFTING ? answers.open(found.number(), found.version()) : List.of();
        return answers.raised(found.number()).stream()
                .map(one -> new MinutesView.Raised(
                        one.version(),
                        one.userId(),
                        staff.named(one.userId()),
                        one.choice(),
                        spoken ? one.reasons() : null,
                        open.contains(one)))
                .toList();
    }

    private MinutesView.Answer answer(MinutesAnswers.Answer answer) {
        return new MinutesView.Answer(
                answer.version(),
                answer.kind().name(),
                answer.to() == null ? null : staff.named(answer.to()),
                answer.text(),
                staff.named(answer.by()),
                answer.at());
    }

    private List<Person> mayAppoint(Minutes found, StaffUser user) {
        boolean open = found.state() == MinutesState.INVITED || found.state() == MinutesState.DRAFTING;
        return open && access.seesAll(user)
                ? attendance.mayBeAppointed(found.number()).stream()
                        .map(one -> new Person(one.userId(), one.title(), null))
                        .toList()
                : List.of();
    }

    private Person person(String user, MinutesMembers.Office office) {
        return new Person(user, staff.named(user), messages.both("committees.office." + office));
    }

    private static Localized spoken(String number) {
        return new Localized(CaseNumbers.spoken(number), CaseNumbers.spoken(number, Languages.EN));
    }
}
