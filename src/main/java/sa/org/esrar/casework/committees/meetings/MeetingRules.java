package sa.org.esrar.casework.committees.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.committees.meetings.CallMeeting.Way;
import sa.org.esrar.casework.staff.Committee;

/** What a meeting, or a circulation, has to be like before anybody is called. */
@Component
class MeetingRules {

    private final WorkingDays workingDays;
    private final Clock clock;

    MeetingRules(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Everything that is wrong.
     *
     * @param agenda what would be on it
     * @param offered what may be on it
     */
    List<FieldProblem> problems(CallMeeting command, Committee committee, Set<String> agenda, Set<String> offered) {
        List<FieldProblem> wrong = new ArrayList<>();
        if (command.called() == Way.NONE) {
            if (!offered.isEmpty() && command.reason() == null) {
                wrong.add(new FieldProblem("reason", "committees.meeting.reasonOwed"));
            }
        } else {
            if (agenda.isEmpty()) {
                wrong.add(new FieldProblem("cases", "committees.meeting.emptyAgenda"));
            } else if (!offered.containsAll(agenda)) {
                wrong.add(new FieldProblem("cases", "committees.meeting.doesNotWait"));
            }
        }
        if (command.called() == Way.CIRCULATION && !committee.way().byCirculation()) {
            wrong.add(new FieldProblem("called", "committees.meeting.noCirculation"));
        }
        if (command.at() != null) {
            checkDay(command, wrong);
        }
        return wrong;
    }

    private void checkDay(CallMeeting command, List<FieldProblem> wrong) {
        if (!command.at().atZone(HijriDates.RIYADH).toInstant().isAfter(clock.instant())) {
            wrong.add(new FieldProblem("date", "committees.meeting.inThePast"));
            return;
        }
        LocalDate day = command.at().toLocalDate();
        LocalDate latest = HijriDates.dayInRiyadh(clock.instant()).plusYears(1);
        if (day.isAfter(latest)) {
            wrong.add(new FieldProblem("date", "committees.meeting.tooFarOff", ScreenDates.inSentence(latest)));
            return;
        }
        if (!workingDays.isWorkingDay(day) && !command.onHoliday()) {
            LocalDate next = workingDays.plus(day, 1);
            wrong.add(new FieldProblem(
                    "date",
                    "committees.meeting.notWorkingDay",
                    new Localized(ScreenDates.screen(next, Languages.AR), ScreenDates.screen(next, Languages.EN))));
        }
    }
}
