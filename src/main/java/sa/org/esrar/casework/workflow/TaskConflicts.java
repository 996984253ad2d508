package sa.org.esrar.casework.workflow;

import java.util.Set;

/**
 * Port: conflicts with single tasks of a case, where the rest of the case stays open (F4): minutes decide several cases, and
 * whoever is excluded from one of them does not act on what decides it. Such a task is shut for them as every task of a case is
 * for whoever is excluded from that case.
 */
public interface TaskConflicts {

    /** For whom the task of the case is shut; nobody where the task is another module's. */
    Set<String> with(String taskKey, String caseNumber);

    /** The cases whose tasks are asked about again once somebody is excluded from this one. */
    Set<String> concernedBy(String caseNumber);

    /** Whether somebody gets the task in another's place. */
    boolean mayStandIn(String taskKey, String caseNumber, String userId);
}
