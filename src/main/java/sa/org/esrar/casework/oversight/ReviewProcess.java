package sa.org.esrar.casework.oversight;

/** Port: the process {@code management-review}. */
public interface ReviewProcess {

    /** A review that somebody asked for, between the weekly ones. */
    void start(String by);

    /** Whether the process of a review is there; an administrator may have ended it. */
    boolean isRunning(long review);
}
