package sa.org.esrar.casework.committees.drafting;

import static sa.org.esrar.casework.api.Languages.AR;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.CommitteeMatters.Wording;
import sa.org.esrar.casework.committees.meetings.MinutesMembers;
import sa.org.esrar.casework.committees.meetings.MinutesMembers.Member;
import sa.org.esrar.casework.committees.meetings.MinutesMembers.Office;
import sa.org.esrar.casework.committees.meetings.MinutesQuorum;
import sa.org.esrar.casework.committees.meetings.MinutesSeats;
import sa.org.esrar.casework.committees.meetings.MinutesSeats.Came;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.minutes.MinutesText.Seat;
import sa.org.esrar.casework.committees.minutes.WaitingCases;
import sa.org.esrar.casework.committees.minutes.WorkingDates;
import sa.org.esrar.casework.committees.voting.MinutesAnswers;
import sa.org.esrar.casework.committees.voting.MinutesAnswers.Answer;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.StaffDirectory;

/** Writes the text of minutes from what is on record (D2): in Arabic, as they are kept, without a beneficiary's name (F2). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MinutesWriter {

    private final MinutesItemRepository items;
    private final MinutesMembers members;
    private final MinutesSeats seats;
    private final MinutesQuorum quorum;
    private final MinutesAnswers answers;
    private final WaitingCases waiting;
    private final WorkingDates dates;
    private final CommitteeTexts texts;
    private final Exclusions exclusions;
    private final CaseRegister cases;
    private final StaffDirectory staff;
    private final Messages messages;
    private final Clock clock;

    MinutesWriter(
            MinutesItemRepository items,
            MinutesMembers members,
            MinutesSeats seats,
            MinutesQuorum quorum,
            MinutesAnswers answers,
            WaitingCases waiting,
            WorkingDates dates,
            CommitteeTexts texts,
            Exclusions exclusions,
            CaseRegister cases,
            StaffDirectory staff,
            Messages messages,
            Clock clock) {
        this.items = items;
        this.members = members;
        this.seats = seats;
        this.quorum = quorum;
        this.answers = answers;
        this.waiting = waiting;
        this.dates = dates;
        this.texts = texts;
        this.exclusions = exclusions;
        this.cases = cases;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param version that the text is to be */
    public MinutesText write(Minutes minutes, int version) {
        Committee committee = members.committeeOfMeeting(minutes);
        List<Seat> attendance = attendance(minutes);
        return new MinutesText(
                minutes.number(),
                version,
                committee.name().ar(),
                say("formation", committee.decisionNumber(), ScreenDates.paper(committee.decidedOn())),
                minutes.circulation(),
                minutes.heldAt() == null || minutes.circulation()
                        ? null
                        : LocalDateTime.ofInstant(minutes.heldAt(), HijriDates.RIYADH),
                dayOff(minutes),
                minutes.place(),
                minutes.circulation() || minutes.presidedBy() == null ? null : title(minutes.presidedBy()),
                attendance,
                quorum(minutes, committee, attendance),
                itemsOf(minutes, attendance),
                texts.open(minutes.remarks()),
                texts.openList(minutes.attachments()),
                answers.answers(minutes.number()).stream().map(this::answer).toList(),
                HijriDates.dayInRiyadh(clock.instant()));
    }

    /** Whoever calls a meeting on a day off says that they know it; who is told of a holiday afterwards knows it too. */
    private String dayOff(Minutes minutes) {
        return minutes.heldAt() == null || minutes.circulation()
                ? null
                : dates.whyFree(HijriDates.dayInRiyadh(minutes.heldAt()))
                        .map(name -> say("dayOff", name.ar()))
                        .orElse(null);
    }

    /**
     * Everybody in the order of the formation of that day, then the alternates who sat, then who left the committee after the
     * call; who left it after the meeting was there, and left all the same.
     */
    private List<Seat> attendance(Minutes minutes) {
        Set<String> belong = members.of(minutes).stream().map(Member::userId).collect(Collectors.toSet());
        Map<String, Office> offices = new LinkedHashMap<>();
        members.ofMeeting(minutes)
                .forEach(member ->
                        offices.put(member.userId(), belong.contains(member.userId()) ? member.office() : Office.LEFT));
        List<Seat> written = new ArrayList<>();
        if (minutes.circulation()) {
            offices.forEach((user, office) -> written.add(seat(minutes, user, office, null, null)));
        } else {
            List<String> order = new ArrayList<>(offices.keySet());
            seats.attendance(minutes.number()).stream()
                    .sorted(Comparator.comparing((Came one) ->
                                    order.contains(one.userId()) ? order.indexOf(one.userId()) : order.size())
                            .thenComparing(one -> one.actsFor() == null ? 1 : 0))
                    .map(one -> seat(
                            minutes,
                            one.userId(),
                            one.actsFor() == null ? offices.getOrDefault(one.userId(), Office.LEFT) : Office.ALTERNATE,
                            one.attendance(),
                            one.actsFor()))
                    .forEach(written::add);
        }
        Set<String> named = written.stream().map(Seat::userId).collect(Collectors.toSet());
        seats.called(minutes.number()).stream()
                .filter(user ->
                        !named.contains(user) && members.leftBy(minutes, user).isPresent())
                .map(user -> seat(minutes, user, Office.LEFT, null, null))
                .forEach(written::add);
        return written;
    }

    private Seat seat(Minutes minutes, String user, Office office, MinutesText.Attendance attendance, String actsFor) {
        return new Seat(
                user, title(user), office(minutes, user, office), attendance, actsFor == null ? null : title(actsFor));
    }

    private String office(Minutes minutes, String user, Office office) {
        return switch (office) {
            case APPOINTED ->
                seats.appointed(minutes.number()).stream()
                        .filter(one -> one.userId().equals(user))
                        .findFirst()
                        .map(one -> byDecision("office.APPOINTED", one.decisionNumber(), one.decidedOn()))
                        .orElseThrow();
            case LEFT ->
                members.leftBy(minutes, user)
                        .map(left -> byDecision("office.LEFT", left.number(), left.on()))
                        .orElseGet(() -> say("office.MEMBER"));
            default -> say("office." + office);
        };
    }

    private String byDecision(String key, String number, LocalDate on) {
        return say(key, number, ScreenDates.paper(on));
    }

    private String quorum(Minutes minutes, Committee committee, List<Seat> attendance) {
        int seated = members.ofMeeting(minutes).size();
        if (minutes.circulation()) {
            return say("byCirculation", count(seated));
        }
        long present = attendance.stream()
                .filter(seat -> seat.attendance() == MinutesText.Attendance.PRESENT)
                .count();
        Set<String> excluded = quorum.excludedFromAll(minutes);
        int needed = MinutesQuorum.needed(committee, excluded);
        return needed == MinutesQuorum.needed(committee, Set.of())
                ? say("quorum", count(needed), count((int) present), of(seated))
                : say(
                        "quorumWithout",
                        count(needed),
                        committee.members().stream()
                                .map(Committee.Member::userId)
                                .filter(excluded::contains)
                                .map(this::title)
                                .collect(Collectors.joining("، ")),
                        count((int) present),
                        of(seated));
    }

    private List<MinutesText.Item> itemsOf(Minutes minutes, List<Seat> attendance) {
        Set<String> here = attendance.stream().map(Seat::userId).collect(Collectors.toSet());
        List<MinutesText.Item> written = new ArrayList<>();
        for (MinutesItem item : items.called(minutes.number())) {
            written.add(item(written.size() + 1, item, here));
        }
        return written;
    }

    private MinutesText.Item item(int number, MinutesItem item, Set<String> here) {
        Set<String> recused = new TreeSet<>(exclusions.excludedFrom(item.caseNumber()));
        recused.retainAll(here);
        // A decision that is being entered again is not one yet.
        Wording wording = item.state() == ItemState.ON_AGENDA || item.form() == null || !decided(item.state())
                ? null
                : waiting.matterOf(item.caseNumber()).wording(item.caseNumber(), texts.openForm(item.form()));
        return new MinutesText.Item(
                number,
                item.caseNumber(),
                CaseNumbers.spoken(item.caseNumber()),
                waiting.subject(item.caseNumber()).ar(),
                item.state(),
                wording == null ? null : wording.decision(),
                wording == null ? undecided(item) : wording.details(),
                texts.open(item.discussion()),
                recused.stream().map(this::title).toList(),
                recused);
    }

    private static boolean decided(ItemState state) {
        return state == ItemState.DECIDED || state == ItemState.CARRIED_OUT || state == ItemState.NOT_CARRIED_OUT;
    }

    /** Why nothing was decided on it. */
    private List<String> undecided(MinutesItem item) {
        return switch (item.state()) {
            case WITHDRAWN -> List.of(say(takenOff(item)));
            case POSTPONED -> List.of(say("putOff." + item.putOff()));
            default -> List.of();
        };
    }

    private String takenOff(MinutesItem item) {
        if (item.takenOff() != null) {
            return item.takenOff().words();
        }
        return cases.view(item.caseNumber()).status() == CaseStatus.WITHDRAWN ? "withdrawn" : "waitsNoMore";
    }

    private String answer(Answer answer) {
        return answer.to() == null
                ? say("answer." + answer.kind(), String.valueOf(answer.version()), answer.text())
                : say("answerTo." + answer.kind(), String.valueOf(answer.version()), title(answer.to()), answer.text());
    }

    private String count(int some) {
        return messages.text("api.count.member", AR, some);
    }

    /** After «من أصل». */
    private String of(int some) {
        return messages.text("api.count.member.genitive", AR, some);
    }

    private String title(String user) {
        return staff.named(user).ar();
    }

    private String say(String key, Object... arguments) {
        return messages.text("committees.text." + key, AR, arguments);
    }
}
