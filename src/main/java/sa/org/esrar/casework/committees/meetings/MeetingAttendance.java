package sa.org.esrar.casework.committees.meetings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.meetings.MinutesMembers.Member;
import sa.org.esrar.casework.committees.meetings.MinutesMembers.Office;
import sa.org.esrar.casework.committees.meetings.MinutesSeats.Appointed;
import sa.org.esrar.casework.committees.meetings.MinutesSeats.Came;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItem.PutOff;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesText.Attendance;
import sa.org.esrar.casework.committees.minutes.Recusals;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/** Who came, whether they were enough, who withdrew from what, and whom management appoints where nobody is left (D2, F4). */
@Service
public class MeetingAttendance {

    /** The reason of an exclusion from the case of an item. */
    private static final String DECLARED = "DECLARED";

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesMembers members;
    private final MinutesSeats seats;
    private final MinutesQuorum quorum;
    private final Exclusions exclusions;
    private final StaffDirectory staff;
    private final LockedMinutes locked;
    private final Invitations invitations;
    private final MinutesLog log;
    private final Recusals recusals;
    private final Clock clock;

    MeetingAttendance(
            MinutesRepository minutes,
            MinutesItemRepository items,
            MinutesMembers members,
            MinutesSeats seats,
            MinutesQuorum quorum,
            Exclusions exclusions,
            StaffDirectory staff,
            LockedMinutes locked,
            Invitations invitations,
            MinutesLog log,
            Recusals recusals,
            Clock clock) {
        this.minutes = minutes;
        this.items = items;
        this.members = members;
        this.seats = seats;
        this.quorum = quorum;
        this.exclusions = exclusions;
        this.staff = staff;
        this.locked = locked;
        this.invitations = invitations;
        this.log = log;
        this.recusals = recusals;
        this.clock = clock;
    }

    /** As {@link #record}, without changing anything. */
    @Transactional(readOnly = true)
    public void check(String number, RecordAttendance command) {
        Minutes found = minutes.require(number);
        found.require(MinutesState.INVITED);
        members.requireFormed(found);
        List<FieldProblem> wrong = new ArrayList<>();
        if (command.held()) {
            if (found.meetsAt().isAfter(clock.instant())) {
                wrong.add(new FieldProblem("held", "committees.attendance.notYet"));
            }
            checkSeats(found, command, wrong);
            checkItems(found, command, wrong);
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(wrong);
        }
    }

    private void checkSeats(Minutes found, RecordAttendance command, List<FieldProblem> wrong) {
        List<Member> seated = members.ofMeeting(found);
        Set<String> ids = seated.stream().map(Member::userId).collect(Collectors.toSet());
        if (!command.attendance().keySet().equals(ids)) {
            wrong.add(new FieldProblem("attendance", "committees.attendance.everyMember"));
            return;
        }
        boolean mayAllSit = command.alternates().entrySet().stream()
                .allMatch(sits -> maySit(found, sits.getKey(), sits.getValue(), command));
        long seatsTaken = command.alternates().values().stream().distinct().count();
        if (!mayAllSit || seatsTaken != command.alternates().size()) {
            wrong.add(new FieldProblem("alternates", "committees.attendance.mayNotSit"));
        }
        if (presiding(seated, command).isEmpty()) {
            wrong.add(new FieldProblem("presides", "committees.attendance.whoPresides"));
        }
    }

    private boolean maySit(Minutes found, String alternate, String absent, RecordAttendance command) {
        return command.attendance().get(absent) != Attendance.PRESENT
                && command.attendance().containsKey(absent)
                && members.mightSitFor(found, alternate, absent);
    }

    /** The chair who is there, else the member who was named and is; nobody presides where nobody came. */
    private static Optional<String> presiding(List<Member> seated, RecordAttendance command) {
        List<String> present = seated.stream()
                .map(Member::userId)
                .filter(user -> command.attendance().get(user) == Attendance.PRESENT)
                .toList();
        if (present.isEmpty()) {
            return Optional.of("");
        }
        return seated.stream()
                .filter(member -> member.office() == Office.CHAIR && present.contains(member.userId()))
                .map(Member::userId)
                .findFirst()
                .or(() -> Optional.ofNullable(command.presides()).filter(present::contains));
    }

    private void checkItems(Minutes found, RecordAttendance command, List<FieldProblem> wrong) {
        Set<String> agenda =
                onAgenda(found).stream().map(MinutesItem::caseNumber).collect(Collectors.toSet());
        if (!agenda.containsAll(command.postponed())) {
            wrong.add(new FieldProblem("postponed", "committees.meeting.doesNotWait"));
        }
        Set<String> known = new LinkedHashSet<>(command.attendance().keySet());
        known.addAll(command.alternates().keySet());
        boolean fits = command.recused().entrySet().stream()
                .allMatch(entry -> agenda.contains(entry.getKey()) && known.containsAll(entry.getValue()));
        if (!fits) {
            wrong.add(new FieldProblem("recused", "committees.attendance.whoWithdraws"));
        }
    }

    /**
     * Writes down who came. Who declares a conflict of interest is excluded from the case of the item from now on (F4); an
     * item for which too few are left is put off, and where that leaves none to decide, the committee is called again.
     *
     * @return whether the meeting was held with its quorum
     * @throws InvalidInputException on {@code attendance}, {@code alternates}, {@code presides}, {@code recused},
     *     {@code postponed} or {@code held}
     */
    @Transactional
    public boolean record(String number, RecordAttendance command, String by) {
        locked.lock(number);
        check(number, command);
        Minutes found = minutes.require(number);
        if (!command.held()) {
            log.write(number, "notHeld", by, command.reason());
            return callAgain(found);
        }
        recusals.record(command.recused(), DECLARED, by);
        command.recused()
                .forEach((caseNumber, users) ->
                        users.forEach(user -> log.write(number, "recused", by, null, user, caseNumber)));
        List<Came> everybody = everybody(command);
        Set<String> present =
                everybody.stream().filter(Came::present).map(Came::userId).collect(Collectors.toSet());
        Committee committee = members.committeeOfMeeting(found);
        List<MinutesItem> wanted = onAgenda(found).stream()
                .filter(item -> !command.postponed().contains(item.caseNumber()))
                .toList();
        List<MinutesItem> tooFew = wanted.stream()
                .filter(item -> !quorum.reached(committee, present, exclusions.excludedFrom(item.caseNumber())))
                .toList();
        boolean anyToDecide = tooFew.size() < wanted.size() || wanted.isEmpty();
        if (!quorum.reached(committee, present, quorum.excludedFromAll(found)) || !anyToDecide) {
            log.write(
                    number,
                    "noQuorum",
                    by,
                    null,
                    String.valueOf(present.size()),
                    HijriDates.dayInRiyadh(found.meetsAt()).toString(),
                    String.valueOf(quorum.needed(found)));
            return callAgain(found);
        }
        seats.attended(number, everybody);
        putOff(tooFew, PutOff.NO_QUORUM, found, by);
        putOff(
                onAgenda(found).stream()
                        .filter(item -> command.postponed().contains(item.caseNumber()))
                        .toList(),
                PutOff.COMMITTEE,
                found,
                by);
        String presiding = presiding(members.ofMeeting(found), command).orElseThrow();
        found.held(found.meetsAt(), presiding);
        minutes.saveAndFlush(found);
        log.write(number, "held", by, null, presiding, String.valueOf(present.size()));
        return true;
    }

    private boolean callAgain(Minutes found) {
        invitations.callOff(found);
        found.callAgain();
        minutes.saveAndFlush(found);
        return false;
    }

    private static List<Came> everybody(RecordAttendance command) {
        List<Came> everybody = new ArrayList<>();
        command.attendance().forEach((user, attendance) -> everybody.add(new Came(user, attendance, null)));
        command.alternates().forEach((user, absent) -> everybody.add(new Came(user, Attendance.PRESENT, absent)));
        return everybody;
    }

    private void putOff(List<MinutesItem> some, PutOff why, Minutes found, String by) {
        for (MinutesItem item : some) {
            item.postpone(why);
            items.saveAndFlush(item);
            log.write(found.number(), "putOff", by, null, item.caseNumber(), why.name());
        }
    }

    /** Whom management may appoint: who has a staff record, is there, and has no seat already. */
    @Transactional(readOnly = true)
    public List<StaffMember> mayBeAppointed(String number) {
        Minutes found = minutes.require(number);
        return staff.all().stream()
                .filter(StaffMember::active)
                .filter(one -> !members.has(found, one.userId()))
                .toList();
    }

    /** As {@link #appoint}, without changing anything. */
    @Transactional(readOnly = true)
    public void check(String number, AppointMembers command) {
        List<FieldProblem> wrong = new ArrayList<>();
        List<String> possible =
                mayBeAppointed(number).stream().map(StaffMember::userId).toList();
        if (command.people().isEmpty() || !possible.containsAll(command.people())) {
            wrong.add(new FieldProblem("people", "committees.appointment.whom"));
        } else if (!quorum.canBeReachedWith(number, Set.copyOf(command.people()))) {
            wrong.add(new FieldProblem("people", "committees.appointment.tooFew"));
        } else {
            staff.sharedTitle(command.people(), withAppointed(number, command.people()))
                    .ifPresent(title -> wrong.add(new FieldProblem("people", "staff.committee.titleShared", title)));
        }
        if (command.decidedOn().isAfter(HijriDates.dayInRiyadh(clock.instant()))) {
            wrong.add(new FieldProblem("decidedOn", "committees.appointment.inTheFuture"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(wrong);
        }
    }

    private List<String> withAppointed(String number, List<String> appointed) {
        Minutes found = minutes.require(number);
        return Stream.of(
                        members.of(found).stream().map(Member::userId),
                        members.alternates(found).stream().map(Alternate::userId),
                        appointed.stream())
                .flatMap(people -> people)
                .toList();
    }

    /**
     * Management appoints, by its decision, who has a seat and a vote for these minutes alone (F4); the committee is called
     * again with them.
     *
     * @throws InvalidInputException on {@code people} when the quorum cannot be reached with them either or two
     *     would share a title, and on {@code decidedOn}
     */
    @Transactional
    public void appoint(String number, AppointMembers command, String by) {
        locked.lock(number);
        check(number, command);
        Minutes found = minutes.require(number);
        for (String person : command.people()) {
            seats.appoint(
                    number, new Appointed(person, command.decisionNumber(), command.decidedOn()), by, clock.instant());
            log.write(
                    number,
                    "appointed",
                    by,
                    null,
                    person,
                    command.decisionNumber(),
                    command.decidedOn().toString());
        }
        callAgain(found);
    }

    private List<MinutesItem> onAgenda(Minutes found) {
        return items.findByMinutesOrderByPosition(found.number()).stream()
                .filter(item -> item.state() == ItemState.ON_AGENDA)
                .toList();
    }
}
