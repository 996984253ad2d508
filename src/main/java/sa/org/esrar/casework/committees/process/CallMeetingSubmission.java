package sa.org.esrar.casework.committees.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.committees.meetings.CallMeeting;
import sa.org.esrar.casework.committees.meetings.CallMeeting.Way;
import sa.org.esrar.casework.committees.meetings.Meetings;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_callMeeting}: what is on the agenda, and whether the committee meets or decides by circulation (D2). */
@Component
class CallMeetingSubmission implements TaskSubmission<CallMeeting> {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_VOTE = 15;
    private static final int ITEMS = 100;

    private final Meetings meetings;

    CallMeetingSubmission(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String taskKey() {
        return "userTask_callMeeting";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("called", true, "كيف تقرر اللجنة", "How the committee decides", Way.class),
                FormField.of("cases", "list", false, "جدول الأعمال", "Agenda", List.of()),
                FormField.of("date", "date", false, "يوم الاجتماع", "Day of the meeting", List.of()),
                FormField.text("time", false, "الساعة", "Time"),
                FormField.text("place", false, "المكان", "Place"),
                FormField.bool("onHoliday", false, "نعم، في يوم إجازة", "Yes, on a day off"),
                FormField.of("voteWithin", "number", false, "مهلة الاعتماد", "Days to vote", List.of()),
                FormField.text("reason", false, "سبب عدم الدعوة", "Why the committee is not called"));
    }

    @Override
    public CallMeeting read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Way called = reader.choice("called", true, Way.class);
        boolean meets = called == Way.MEETING;
        LocalDate day = meets ? reader.date("date", true) : null;
        LocalTime time = meets ? reader.time("time", true) : null;
        String place = meets ? reader.text("place", true, LONGEST_PLACE) : null;
        Integer voteWithin = called == Way.CIRCULATION ? reader.number("voteWithin", false, 1, LONGEST_VOTE) : null;
        String reason = called == Way.NONE ? reader.text("reason", false, LONGEST_REASON) : null;
        List<String> cases = called == Way.NONE ? List.of() : agenda(reader);
        boolean onHoliday = meets && reader.bool("onHoliday", false);
        CallMeeting command = new CallMeeting(
                called, day == null ? null : at(day, time), place, onHoliday, voteWithin, cases, reason);
        reader.also(meetings.problems(caseNumber, command, by.id()));
        reader.done();
        return command;
    }

    /** A day that is wrong at every hour is told also where the hour could not be read. */
    private static LocalDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time == null ? LocalTime.MAX : time);
    }

    /** In the places that were given to them, the others after them in the order in which they were shown. */
    private static List<String> agenda(FormReader reader) {
        return reader.rows("cases").stream()
                .filter(row -> row.bool("taken", false))
                .map(row -> new Row(row.text("case", true, 40), row.number("place", false, 1, ITEMS)))
                .sorted(Comparator.comparing(Row::place, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(Row::caseNumber)
                .toList();
    }

    private record Row(String caseNumber, Integer place) {}

    @Override
    public Map<String, Object> apply(String caseNumber, CallMeeting command, StaffUser by) {
        meetings.call(caseNumber, command, by.id());
        return Map.of(CommitteeMinutes.CALLED, command.called().name());
    }
}
