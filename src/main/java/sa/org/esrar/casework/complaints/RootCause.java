package sa.org.esrar.casework.complaints;

/** Why it came to it, for the figures (H5); what exactly is told in words beside it. */
public enum RootCause {
    COMMUNICATION,
    CONDUCT,
    PROCEDURE,
    CAPACITY,
    SYSTEM,
    THIRD_PARTY,
    NONE_FOUND
}
