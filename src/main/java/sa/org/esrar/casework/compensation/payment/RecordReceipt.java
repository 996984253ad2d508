package sa.org.esrar.casework.compensation.payment;

import sa.org.esrar.casework.parties.Channel;

/**
 * What is known of a transfer's arrival (D4).
 *
 * @param channel by which the beneficiary said so; null for what the bank says
 * @param about what was said, or what the bank wrote
 */
public record RecordReceipt(Outcome outcome, Channel channel, String about) {

    /** Silence is none of them. */
    public enum Outcome {
        /** The beneficiary, or who acts for her, says that it arrived. */
        CONFIRMED(PaymentState.RECEIVED),
        /** The bank says so, and she was not reached. */
        CREDITED(PaymentState.CREDITED),
        /** The bank gave it back. */
        RETURNED(PaymentState.RETURNED);

        private final PaymentState state;

        Outcome(PaymentState state) {
            this.state = state;
        }

        PaymentState state() {
            return state;
        }

        public boolean arrived() {
            return this != RETURNED;
        }
    }

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "RecordReceipt[outcome=" + outcome + "]";
    }
}
