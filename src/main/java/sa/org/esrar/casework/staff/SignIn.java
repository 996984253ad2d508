package sa.org.esrar.casework.staff;

/** Port: who is signed in now. Implemented by {@code workflow} on Spring Security and the engine's identity service. */
public interface SignIn {

    /**
     * The member of staff of the present request or task.
     *
     * @throws sa.org.esrar.casework.api.ApiException 401 when nobody is signed in
     */
    StaffUser current();
}
