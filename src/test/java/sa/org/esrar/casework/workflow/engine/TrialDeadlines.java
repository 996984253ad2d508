package sa.org.esrar.casework.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stands for casefile's ledger: a date per case that the test moves. */
public class TrialDeadlines {

    public static final Date FAR = Date.from(Instant.parse("9998-12-31T21:00:00Z"));

    private final Map<String, Date> due = new ConcurrentHashMap<>();

    void set(String caseNumber, Date date) {
        due.put(caseNumber, date);
    }

    public Date answerDue(String caseNumber) {
        return due.getOrDefault(caseNumber, FAR);
    }
}
