package sa.org.esrar.casework.inquiries;

import java.time.LocalDate;

/**
 * What top management does about an inquiry whose answer is late.
 *
 * @param apology that the asker reads
 * @param expectedOn the new expected date, after today
 * @param measure what is done so that the answer comes
 */
public record ResolveOverdueInquiry(String apology, LocalDate expectedOn, String measure) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "ResolveOverdueInquiry[expectedOn=" + expectedOn + "]";
    }
}
