package sa.org.esrar.casework.staff;

import sa.org.esrar.casework.api.ApiException;

/**
 * A page for staff beside their tasks, as its module offers it: Tasklist links to those alone that are open to who is signed
 * in, in Spring's {@link org.springframework.core.annotation.Order}. The page itself refuses everyone else, by
 * {@link #requireOpen}.
 */
public interface WorkPage {

    /** Where it lies, from the root of the application, e.g. {@code /staff/reception}. */
    String address();

    /** Code of its title in the messages. */
    String title();

    /** Whether the person has something to do there. */
    boolean isOpenTo(StaffUser user);

    /**
     * Who is signed in, before the page shows or does anything.
     *
     * @throws ApiException 403 for whom it is not open
     */
    default StaffUser requireOpen(SignIn signIn) {
        StaffUser user = signIn.current();
        if (!isOpenTo(user)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
        return user;
    }

    /** How many wait there for the person; 0 also where nothing can wait. */
    default int waiting(StaffUser user) {
        return 0;
    }
}
