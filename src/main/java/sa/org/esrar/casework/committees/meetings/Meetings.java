package sa.org.esrar.casework.committees.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.CommitteeMatters.Waiting;
import sa.org.esrar.casework.committees.meetings.CallMeeting.Way;
import sa.org.esrar.casework.committees.meetings.MinutesMembers.Member;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.LockedMinutes;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.Minutes.Proposed;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItem.PutOff;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesLog;
import sa.org.esrar.casework.committees.minutes.MinutesProcess;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.WaitingCases;
import sa.org.esrar.casework.committees.minutes.WorkingDates;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.StaffUser;

/** From the opening of minutes to the invitation (D2): agenda, meeting or circulation, whom it reaches. */
@Service
@NamedInterface("samples")
public class Meetings {

    private final MinutesRepository minutes;
    private final LockedMinutes locked;
    private final MinutesItemRepository items;
    private final MinutesMembers members;
    private final MinutesProcess process;
    private final MeetingRules rules;
    private final WaitingCases waiting;
    private final Invited invited;
    private final Invitations invitations;
    private final MinutesSeats seats;
    private final WorkingDates dates;
    private final CommitteeTexts texts;
    private final Committees committees;
    private final Exclusions exclusions;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final MinutesLog log;
    private final Clock clock;

    Meetings(
            MinutesRepository minutes,
            LockedMinutes locked,
            MinutesItemRepository items,
            MinutesMembers members,
            MinutesProcess process,
            MeetingRules rules,
            WaitingCases waiting,
            Invited invited,
            Invitations invitations,
            MinutesSeats seats,
            WorkingDates dates,
            CommitteeTexts texts,
            Committees committees,
            Exclusions exclusions,
            CaseRegister cases,
            CaseAccess access,
            MinutesLog log,
            Clock clock) {
        this.minutes = minutes;
        this.locked = locked;
        this.items = items;
        this.members = members;
        this.process = process;
        this.rules = rules;
        this.waiting = waiting;
        this.invited = invited;
        this.invitations = invitations;
        this.seats = seats;
        this.dates = dates;
        this.texts = texts;
        this.committees = committees;
        this.exclusions = exclusions;
        this.cases = cases;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Opens minutes by hand, with everything on the agenda that waits for the committee.
     *
     * @return their number
     * @throws ApiException 403 unless the user is its chair, its secretary or top management; 409 when it is not formed,
     *     or nothing waits for minutes of it
     */
    @Transactional
    public String open(String committee, StaffUser by) {
        if (!mayOpen(committee, by)) {
            throw new ApiException(403, "committees.mayNotOpen");
        }
        return open(committee, Proposed.BY_HAND, by.id());
    }

    /** Whether the user may open minutes of the committee. */
    @Transactional(readOnly = true)
    public boolean mayOpen(String committee, StaffUser user) {
        return access.seesAll(user)
                || committees.find(committee).stream()
                        .flatMap(formed -> formed.members().stream())
                        .anyMatch(member -> member.userId().equals(user.id()) && member.role() != Role.MEMBER);
    }

    /**
     * As {@link #open(String, StaffUser)}, for who was asked before or for the system itself.
     *
     * @throws ApiException 409
     */
    @Transactional
    public String open(String committee, Proposed proposed, String by) {
        Committee formed = committees.find(committee).orElseThrow(() -> new ApiException(409, "committees.notFormed"));
        waiting.hold(committee);
        // What waits for minutes gets them, also of a committee that decides what comes to it now in another way.
        List<Waiting> agenda = waiting.of(committee);
        if (agenda.isEmpty()) {
            throw new ApiException(
                    409, formed.way().decidesByMinutes() ? "committees.nothingWaits" : "committees.notByMinutes");
        }
        String number = cases.open(CaseKind.MIN, null, Channel.INTERVIEW, CaseStatus.RECEIVED)
                .caseNumber();
        minutes.saveAndFlush(Minutes.opened(number, committee, proposed, by, clock.instant()));
        for (Waiting one : agenda) {
            items.save(MinutesItem.of(number, agenda.indexOf(one) + 1, one.caseNumber()));
        }
        items.flush();
        log.write(number, "opened", by, null, committee, proposed.name(), String.valueOf(agenda.size()));
        process.start(number, committee);
        return number;
    }

    /**
     * Everything that is wrong with {@code cases}, {@code date}, {@code called} or {@code reason}, as far as the command is
     * filled in; changes nothing.
     */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(String number, CallMeeting command, String by) {
        Minutes found = minutes.require(number);
        found.require(MinutesState.CALLING);
        return rules.problems(command, members.committee(found), agendaOf(found, command, by), onOffer(found));
    }

    /**
     * The members are called to a meeting or to decide by circulation, or not at all; what is left off waits for other
     * minutes, and what the caller may not see stays where it is (F4).
     *
     * @throws InvalidInputException on {@code cases}, {@code date}, {@code called} or {@code reason}
     */
    @Transactional
    public void call(String number, CallMeeting command, String by) {
        Minutes found = locked.lock(number);
        waiting.hold(found.committee());
        List<FieldProblem> wrong = problems(number, command, by);
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(wrong);
        }
        Set<String> agenda = agendaOf(found, command, by);
        withdrawGone(found);
        releaseAllBut(agenda, found);
        switch (command.called()) {
            case MEETING -> {
                pack(agenda, found);
                seats.called(number, ids(members.of(found)));
                found.callMeeting(command.at().atZone(HijriDates.RIYADH).toInstant(), command.place());
                logCall(number, command, agenda.size(), by);
            }
            case CIRCULATION -> {
                pack(agenda, found);
                seats.called(number, ids(members.of(found)));
                found.callCirculation(command.voteWithin(), clock.instant());
                log.write(number, "circulated", by, null, String.valueOf(agenda.size()));
            }
            case NONE -> {
                found.notCalled(texts.seal(command.reason()), clock.instant());
                cases.setStatus(number, CaseStatus.CLOSED);
                log.write(number, "notCalled", by, command.reason());
            }
        }
        minutes.saveAndFlush(found);
        process.datesMoved(number);
    }

    /** On a day off its name stands in the record: whoever called knew it. */
    private void logCall(String number, CallMeeting command, int cases, String by) {
        LocalDate day = command.at().toLocalDate();
        List<String> said = new ArrayList<>(
                List.of(day.toString(), command.at().toLocalTime().toString(), String.valueOf(cases)));
        Optional<Localized> free = dates.whyFree(day);
        free.ifPresent(name -> said.addAll(List.of(name.ar(), name.en())));
        log.write(
                number,
                free.isPresent() ? "calledOnDayOff" : "called",
                by,
                command.place(),
                said.toArray(String[]::new));
    }

    private static List<String> ids(List<Member> members) {
        return members.stream().map(Member::userId).toList();
    }

    /** What was chosen, with the items that the caller is excluded from; nothing where the committee is not called. */
    private Set<String> agendaOf(Minutes found, CallMeeting command, String by) {
        if (command.called() == Way.NONE) {
            return Set.of();
        }
        Set<String> agenda = new LinkedHashSet<>(command.cases());
        Set<String> hidden = exclusions.hiddenFrom(by);
        itemsOf(found).stream()
                .filter(item -> item.state() == ItemState.ON_AGENDA && hidden.contains(item.caseNumber()))
                .filter(item -> waiting.waits(item.caseNumber(), found.committee()))
                .forEach(item -> agenda.add(item.caseNumber()));
        return agenda;
    }

    /** The cases that may stand on this agenda: what is on it and still waits, and what waits and is on no other. */
    private Set<String> onOffer(Minutes found) {
        Set<String> offered = itemsOf(found).stream()
                .filter(item -> item.state() == ItemState.ON_AGENDA)
                .map(MinutesItem::caseNumber)
                .filter(one -> waiting.waits(one, found.committee()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        waiting.of(found.committee()).forEach(one -> offered.add(one.caseNumber()));
        return offered;
    }

    private void withdrawGone(Minutes found) {
        for (MinutesItem item : itemsOf(found)) {
            if (item.state() == ItemState.ON_AGENDA && !waiting.waits(item.caseNumber(), found.committee())) {
                item.withdraw(clock.instant());
                log.write(found.number(), "withdrawn", MinutesLog.SYSTEM, null, item.caseNumber());
            }
        }
    }

    private void releaseAllBut(Set<String> agenda, Minutes found) {
        itemsOf(found).stream()
                .filter(item -> item.state() == ItemState.ON_AGENDA && !agenda.contains(item.caseNumber()))
                .forEach(item -> item.postpone(PutOff.NOT_CALLED));
        items.flush();
    }

    private void pack(Set<String> agenda, Minutes found) {
        Map<String, MinutesItem> known = new HashMap<>();
        itemsOf(found).forEach(item -> known.put(item.caseNumber(), item));
        int position = 0;
        for (String one : agenda) {
            position++;
            MinutesItem item = known.get(one);
            if (item == null) {
                items.save(MinutesItem.of(found.number(), position, one));
            } else {
                item.call(position);
            }
        }
        items.flush();
    }

    /** @see Invited */
    @Transactional
    public void invite(String number) {
        Minutes found = locked.lock(number);
        found.require(MinutesState.INVITED);
        Map<String, InvitedAs> everybody = invited.to(found);
        everybody.forEach((user, as) -> invitations.send(found, user, as));
        log.write(number, "invited", MinutesLog.SYSTEM, null, String.valueOf(everybody.size()));
    }

    private List<MinutesItem> itemsOf(Minutes found) {
        return items.findByMinutesOrderByPosition(found.number());
    }
}
