package sa.org.esrar.casework.actions;

import java.util.UUID;

/** Port: the process {@code corrective-action}. */
public interface CorrectiveActionProcess {

    /** Begins an action of the case that was just opened; a case can have several. */
    void start(String caseNumber, UUID actionId, String ownerGroup);

    /** Hands the task in which it is carried out to a person. */
    void give(String caseNumber, UUID actionId, String user);
}
