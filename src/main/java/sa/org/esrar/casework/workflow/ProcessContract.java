package sa.org.esrar.casework.workflow;

import java.util.List;
import java.util.Set;

/**
 * What a process and its code have agreed on: one bean per process, in its module's process package. The deploy gate
 * holds every diagram of that id to it, so that an analyst's change cannot name a variable, message or error that no
 * code knows (decision 7).
 */
public interface ProcessContract {

    /** The process definition's id, which is also its file's name. */
    String processId();

    /** Every process variable that the diagram may read or write; {@code caseNumber} among them (decision 2). */
    Set<String> variables();

    /** Message names, e.g. {@code requests.documentsReceived}. */
    default Set<String> messages() {
        return Set.of();
    }

    /**
     * User tasks that nobody does in another's place, e.g. a vote: they stay with whom they were given to, also while that
     * person is away, and nobody else is named for them.
     */
    default Set<String> personalTasks() {
        return Set.of();
    }

    /** What no version of the diagram may break, by whichever route a token goes. */
    default List<Promise> promises() {
        return List.of();
    }

    /** Codes of BPMN errors and escalations, e.g. {@code committee.memberObjected}. */
    default Set<String> errors() {
        return Set.of();
    }
}
