package sa.org.esrar.casework.casefile;

import java.util.Set;

/** Who may not touch or see a case (F4): through every door. */
public interface Exclusions {

    /** Excludes a member of staff; {@code reasonCode} e.g. {@code IDENTITY_MATCH}, {@code DISCLOSED}, {@code DECLARED}. */
    void exclude(String caseNumber, String userId, String reasonCode, String by);

    Set<String> excludedFrom(String caseNumber);

    boolean isExcluded(String caseNumber, String userId);

    /** The cases that the member of staff may not see. */
    Set<String> hiddenFrom(String userId);

    /**
     * Holds the case's row until the transaction ends, so that who was asked about with {@link #excludedFrom} stays so: a
     * task that is made or claimed at the same moment as somebody is excluded is not overlooked. Nothing when there is no
     * such case.
     */
    void hold(String caseNumber);

    /** Finds conflicts between the case's party and staff records, and excludes whom it finds; nobody when it names nobody. */
    void excludeInvolved(String caseNumber);
}
