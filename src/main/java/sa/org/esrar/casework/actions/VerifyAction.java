package sa.org.esrar.casework.actions;

/**
 * What somebody else found of an action that was carried out.
 *
 * @param reason why it goes back; null when it is verified
 */
public record VerifyAction(boolean verified, String reason) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "VerifyAction[verified=" + verified + "]";
    }
}
