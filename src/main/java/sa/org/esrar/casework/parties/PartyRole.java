package sa.org.esrar.casework.parties;

/** What someone is to the association; may be both. */
public enum PartyRole {
    MEMBER,
    BENEFICIARY
}
