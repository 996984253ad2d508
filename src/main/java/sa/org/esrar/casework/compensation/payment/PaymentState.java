package sa.org.esrar.casework.compensation.payment;

/** Where a payment order stands; of a case at most one is on its way or paid. */
public enum PaymentState {
    PREPARED,
    /** Not approved: it is prepared anew. */
    SENT_BACK,
    APPROVED,
    /** The bank has executed it; whether it arrived is not known yet. */
    TRANSFERRED,
    /** Whoever it was for says that it arrived. */
    RECEIVED,
    /** The bank says that it arrived, and nobody else does. */
    CREDITED,
    /** The bank gave it back: another order follows. */
    RETURNED,
    /** Never transferred, because another acts for the beneficiary from now on. */
    CANCELLED;

    /** Whether it is to be transferred, or was. */
    boolean counts() {
        return this != SENT_BACK && this != RETURNED && this != CANCELLED;
    }

    /** Whether nothing has left yet. */
    boolean open() {
        return this == PREPARED || this == APPROVED;
    }
}
