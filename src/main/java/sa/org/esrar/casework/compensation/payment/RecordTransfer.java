package sa.org.esrar.casework.compensation.payment;

import java.time.LocalDate;

/** A transfer that the bank has executed: its own reference, which no other transfer has, and its day (F3). */
public record RecordTransfer(String bankReference, LocalDate on) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "RecordTransfer[on=" + on + "]";
    }
}
