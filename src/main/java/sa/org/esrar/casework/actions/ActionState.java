package sa.org.esrar.casework.actions;

/** How far a corrective action has come. */
public enum ActionState {
    TO_CARRY_OUT,
    TO_VERIFY,
    VERIFIED
}
