package sa.org.esrar.casework.announcements;

/** Whom an announcement concerns. */
public enum Audience {
    /** Who has an open request, a place on a waiting list or an entitlement to come; for the service, where it is about one. */
    OPEN_REQUESTS,
    /** The members of the general assembly. */
    MEMBERS,
    BOTH;

    boolean withRequests() {
        return this != MEMBERS;
    }

    boolean withMembers() {
        return this != OPEN_REQUESTS;
    }
}
