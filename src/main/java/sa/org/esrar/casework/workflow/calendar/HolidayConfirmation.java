package sa.org.esrar.casework.workflow.calendar;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/**
 * The yearly process that asks management to confirm the coming year's holidays. It belongs to no case and carries no
 * variables: what is asked follows from the calendar.
 */
@Component
class HolidayConfirmation implements ProcessContract {

    static final String PROCESS = "holiday-confirmation";
    static final String CONFIRM_HOLIDAYS = "userTask_confirmHolidays";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of();
    }
}
