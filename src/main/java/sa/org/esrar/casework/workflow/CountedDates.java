package sa.org.esrar.casework.workflow;

import java.util.Date;
import java.util.List;
import java.util.function.BinaryOperator;

/** Timers and due dates of tasks that a bean counts for a case, e.g. {@code ${minutesTimes.voteDue(caseNumber)}}. */
public interface CountedDates {

    /**
     * Counts them again for what is open now, in the caller's transaction. The bean has to count from what is stored, and not
     * from the day on which it is asked: doing this twice must change nothing.
     *
     * @param bean its name in the diagram
     * @param rule the date that a timer or task gets, from the one that it has and the one that is counted now
     * @return what moved
     */
    List<Moved> countAgain(String caseNumber, String bean, BinaryOperator<Date> rule);

    /** @param element id of the timer or user task in the diagram */
    record Moved(String element, Date from, Date to) {}
}
