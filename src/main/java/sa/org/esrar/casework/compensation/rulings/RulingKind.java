package sa.org.esrar.casework.compensation.rulings;

/** What came from outside (D3). */
public enum RulingKind {
    /** حكم, of a court or of a body that settles disputes. */
    JUDGMENT,
    /** محضر صلح, which is final as it was made. */
    CONCILIATION
}
