package sa.org.esrar.casework.announcements;

/** Port: the process {@code announcement}. */
public interface AnnouncementProcess {

    /** Asks for the approval of what was just proposed. */
    void start(long announcementId);

    /** Nobody is told any more, and nobody is asked; nothing when the process has come to its end. */
    void ended(long announcementId);
}
