package sa.org.esrar.casework.staff;

/**
 * A page for staff beside their tasks, as its module offers it: Tasklist links to those alone that are open to who is signed
 * in, in Spring's {@link org.springframework.core.annotation.Order}. The page itself refuses everyone else.
 */
public interface WorkPage {

    /** Where it lies, from the root of the application, e.g. {@code /staff/reception}. */
    String address();

    /** Code of its title in the messages. */
    String title();

    /** Whether the person has something to do there. */
    boolean isOpenTo(StaffUser user);

    /** How many wait there for the person; 0 also where nothing can wait. */
    default int waiting(StaffUser user) {
        return 0;
    }
}
