package sa.org.esrar.casework.oversight;

import java.time.LocalDate;

/**
 * An instruction of top management's that was checked, see {@link InstructionCheck}.
 *
 * @param caseNumber null where it is about no case
 */
public record GiveInstruction(String text, Owner owner, LocalDate dueOn, String caseNumber) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "GiveInstruction[" + owner + ", " + dueOn + "]";
    }
}
