package sa.org.esrar.casework.compensation.negotiation;

/** Where a settlement agreement stands. */
public enum AgreementState {
    /** Its text is fixed; the beneficiary's signature is awaited. */
    PREPARED,
    /** The beneficiary signed; who signs for the association is left. */
    SIGNED,
    /** Both sides signed, and the one file is sealed. */
    SEALED,
    /** It was not signed, or negotiation began anew. */
    DROPPED
}
