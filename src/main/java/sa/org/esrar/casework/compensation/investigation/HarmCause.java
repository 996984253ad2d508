package sa.org.esrar.casework.compensation.investigation;

/** Why it came to the harm (D2, P2). */
public enum HarmCause {
    PROCEDURE,
    EQUIPMENT,
    CONDUCT,
    COMMUNICATION,
    CAPACITY,
    SYSTEM,
    THIRD_PARTY,
    OTHER
}
