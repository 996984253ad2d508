package sa.org.esrar.casework.violations;

import java.util.Set;

/**
 * The first look at a report.
 *
 * @param note for the readers
 * @param question to the reporter, where one is asked
 * @param told what the reporter is told, where it ends here
 * @param authority outside, where it goes there
 * @param excluded staff who may have nothing to do with it
 */
public record ExamineReport(
        Examined result, String note, String question, String told, String authority, Set<String> excluded) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "ExamineReport[" + result + "]";
    }
}
