package sa.org.esrar.casework.compensation.rulings;

/** What follows for the case from what stands now; codes that the diagram goes by. */
public enum RulingEffect {
    /** Final, and against whoever was harmed: the case ends. */
    AGAINST,
    /** It can still be changed: everything waits. */
    AWAITED,
    /** Final and in favour, or nothing stands: the gate says the rest. */
    SETTLED
}
