package sa.org.esrar.casework.notifications;

/** Port: hands a single task to people, in the process {@code follow-up-action}. */
public interface FollowUps {

    /** An agreed channel needs a person: a call, a visit, a letter. */
    void reachBeneficiary(String caseNumber, String channel);

    /** The last try failed: someone reaches the person another way, and an incident is raised there. */
    void messageUndeliverable(String caseNumber, String messageId);
}
