package sa.org.esrar.casework.announcements;

/** How far an announcement has come. */
public enum AnnouncementState {
    PROPOSED,
    /** Not approved: its author may change it and propose it again. */
    RETURNED,
    PUBLISHED,
    ENDED
}
