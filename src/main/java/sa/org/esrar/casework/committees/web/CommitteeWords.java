package sa.org.esrar.casework.committees.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.committees.CommitteeRecord;
import sa.org.esrar.casework.committees.CommitteeRecord.OnRecord;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.CommitteeFormation;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.CommitteeFormation.Seat;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/** How committees and their formations are put into words on the pages. */
@Component
class CommitteeWords {

    private static final String KEY = "committees.formation.";

    private final CommitteeRecord committees;
    private final StaffDirectory directory;
    private final Messages messages;

    CommitteeWords(CommitteeRecord committees, StaffDirectory directory, Messages messages) {
        this.committees = committees;
        this.directory = directory;
        this.messages = messages;
    }

    /**
     * A committee in the list.
     *
     * @param chair null while there is none
     * @param warning null unless it has to be formed anew
     */
    record Head(String code, String name, String state, String chair, int members, String warning) {}

    /** A formation, ready to be shown; {@code present} and {@code alternates} are those of the day, {@code former} the others. */
    record Shown(
            String number,
            String decidedOn,
            String from,
            String until,
            String recordedBy,
            List<Line> way,
            List<SeatLine> present,
            List<SeatLine> alternates,
            List<SeatLine> former) {}

    /** What is said, and the words. */
    record Line(String name, String value) {}

    /**
     * @param from null where the seat was given to somebody else before its first day
     * @param note by which later decisions the seat was given and left; empty where the formation alone did
     */
    record SeatLine(
            String userId, String name, String office, String from, String until, String standsInFor, String note) {}

    Head head(OnRecord one, String language) {
        Optional<CommitteeFormation> now = on(one, committees.today());
        List<Seat> seats = now.map(this::members).orElse(List.of());
        return new Head(
                one.code(),
                one.name().in(language),
                state(one, language),
                seats.stream()
                        .filter(seat -> seat.role() == Role.CHAIR)
                        .map(seat -> directory.named(seat.userId()).in(language))
                        .findFirst()
                        .orElse(null),
                seats.size(),
                warning(one, language));
    }

    /** Whether it is formed today, from when, or no longer. */
    String state(OnRecord one, String language) {
        LocalDate today = committees.today();
        Optional<CommitteeFormation> now = on(one, today);
        if (now.isPresent()) {
            return messages.text(KEY + "state.formed", language);
        }
        if (one.formations().isEmpty()) {
            return messages.text(KEY + "state.never", language);
        }
        CommitteeFormation last = one.formations().get(0);
        return last.from().isAfter(today)
                ? messages.text(
                        KEY + "state.later",
                        language,
                        ScreenDates.inSentence(last.from()).in(language))
                : messages.text(
                        KEY + "state.ended",
                        language,
                        ScreenDates.inSentence(last.until()).in(language));
    }

    /** Null where its term does not end soon. */
    String warning(OnRecord one, String language) {
        if (!one.endsSoon()) {
            return null;
        }
        LocalDate until = one.formations().get(0).until();
        long left = ChronoUnit.DAYS.between(committees.today(), until);
        return left < 0
                ? messages.text(KEY + "ended", language)
                : left == 0
                        ? messages.text(KEY + "endsToday", language)
                        : messages.text(KEY + "endsIn", language, left);
    }

    /** The one in force on a day. */
    static Optional<CommitteeFormation> on(OnRecord one, LocalDate day) {
        return one.formations().stream()
                .filter(formation -> formation.isInForceOn(day))
                .findFirst();
    }

    Shown shown(CommitteeFormation formation, String language) {
        LocalDate day = dayOf(formation);
        List<SeatLine> present = new ArrayList<>();
        List<SeatLine> alternates = new ArrayList<>();
        List<SeatLine> former = new ArrayList<>();
        for (Seat seat : formation.seats()) {
            List<SeatLine> among = !seat.isHeldOn(day) ? former : seat.role() == null ? alternates : present;
            among.add(line(seat, formation, language));
        }
        return new Shown(
                formation.decision().number(),
                ScreenDates.screen(formation.decision().on(), language),
                ScreenDates.screen(formation.from(), language),
                until(formation.until(), language),
                formation.recordedBy() == null
                        ? null
                        : directory
                                .find(formation.recordedBy())
                                .map(one -> one.title(language))
                                .orElse(null),
                way(formation.way(), members(formation).size(), language),
                present,
                alternates,
                former);
    }

    private List<Seat> members(CommitteeFormation formation) {
        LocalDate day = dayOf(formation);
        return formation.seats().stream()
                .filter(seat -> seat.role() != null && seat.isHeldOn(day))
                .toList();
    }

    /** Today where it is in force, else its first or last day. */
    private LocalDate dayOf(CommitteeFormation formation) {
        LocalDate today = committees.today();
        if (formation.from().isAfter(today)) {
            return formation.from();
        }
        return formation.isInForceOn(today) ? today : formation.until();
    }

    private SeatLine line(Seat seat, CommitteeFormation formation, String language) {
        LocalDate until = seat.until() == null ? formation.until() : seat.until();
        return new SeatLine(
                seat.userId(),
                directory.named(seat.userId()).in(language),
                messages.text(KEY + "role." + (seat.role() == null ? "ALTERNATE" : seat.role()), language),
                until != null && until.isBefore(seat.from()) ? null : ScreenDates.screen(seat.from(), language),
                until(until, language),
                seat.role() != null
                        ? null
                        : seat.standsInFor() == null
                                ? messages.text(KEY + "forWhoeverIsAbsent", language)
                                : directory.named(seat.standsInFor()).in(language),
                notes(seat, language));
    }

    private String notes(Seat seat, String language) {
        List<String> notes = new ArrayList<>();
        if (seat.joined() != null) {
            notes.add(note("joined", seat.joined(), language));
        }
        if (seat.left() != null) {
            notes.add(note("left", seat.left(), language));
        }
        return String.join(" ", notes);
    }

    private String note(String what, Decision decision, String language) {
        return messages.text(
                KEY + what,
                language,
                decision.number(),
                ScreenDates.inSentence(decision.on()).in(language));
    }

    private String until(LocalDate until, String language) {
        return until == null ? messages.text(KEY + "withoutEnd", language) : ScreenDates.screen(until, language);
    }

    private List<Line> way(Way way, int members, String language) {
        List<Line> lines = new ArrayList<>();
        lines.add(said("rule", KEY + "rule." + way.rule(), language));
        lines.add(new Line(
                messages.text(KEY + "quorum", language),
                messages.text(KEY + "quorumOf", language, way.quorumOf(members), members)));
        lines.add(said("decides", KEY + (way.decidesByMinutes() ? "byMinutes" : "byOfficer"), language));
        lines.add(said("circulation", KEY + (way.byCirculation() ? "allowed" : "notAllowed"), language));
        lines.add(said(
                "endorsedBy", way.endorsedBy() == null ? KEY + "nobody" : "staff.group." + way.endorsedBy(), language));
        return lines;
    }

    private Line said(String name, String value, String language) {
        return new Line(messages.text(KEY + name, language), messages.text(value, language));
    }

    /** Those at work by title, for a choice. */
    Map<String, String> people(String language) {
        Map<String, String> people = new LinkedHashMap<>();
        directory.all().stream()
                .filter(StaffMember::active)
                .sorted(Comparator.comparing(one -> one.title(language)))
                .forEach(one -> people.put(one.userId(), one.title(language)));
        return people;
    }
}
