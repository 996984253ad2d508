package sa.org.esrar.casework.notifications;

/** Port: hands a single task to people, in the process {@code follow-up-action}. What to say is on the case's timeline. */
public interface FollowUps {

    /** Someone of a group has to speak: a call, a visit, a letter. */
    void reachBeneficiary(String caseNumber, String group);

    /** The last try of a message failed: as above by intake officers, and an incident stands there until it is done. */
    void messageUndeliverable(String caseNumber, String messageId);
}
