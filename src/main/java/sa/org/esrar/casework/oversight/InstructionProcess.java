package sa.org.esrar.casework.oversight;

import java.util.UUID;

/** Port: the process {@code management-instruction}. */
public interface InstructionProcess {

    /** Begins an instruction that was given between two reviews; a review begins its own. */
    void start(UUID instructionId, String key);
}
