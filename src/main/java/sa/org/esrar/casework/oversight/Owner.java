package sa.org.esrar.casework.oversight;

/**
 * Who has something to do: one person or a group.
 *
 * @param user null of a group
 * @param group null of a person
 */
public record Owner(String user, String group) {

    private static final String USER = "user:";
    private static final String GROUP = "group:";

    /** As a form sends it, {@code user:liaison-1} or {@code group:management}; null for anything else. */
    public static Owner of(String code) {
        if (code == null) {
            return null;
        }
        return code.startsWith(USER)
                ? new Owner(code.substring(USER.length()), null)
                : code.startsWith(GROUP) ? new Owner(null, code.substring(GROUP.length())) : null;
    }

    public String code() {
        return user == null ? GROUP + group : USER + user;
    }
}
