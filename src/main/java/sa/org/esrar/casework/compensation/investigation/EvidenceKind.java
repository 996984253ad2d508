package sa.org.esrar.casework.compensation.investigation;

import java.util.EnumSet;
import java.util.Set;

/** What a piece of evidence is (D1). */
public enum EvidenceKind {
    DOCUMENT,
    INVOICE,
    CONTRACT,
    PICTURE,
    RECORD,
    OTHER,
    STATEMENT_BENEFICIARY,
    STATEMENT_ASSOCIATION,
    STATEMENT_WITNESS,
    SITE_VISIT,
    EXPERT_OPINION;

    /** Those that are gathered; the others are made by the investigators. */
    public static final Set<EvidenceKind> GATHERED = EnumSet.range(DOCUMENT, OTHER);

    /** Somebody's own word, signed or with the reason why not. */
    public boolean isStatement() {
        return this == STATEMENT_BENEFICIARY || this == STATEMENT_ASSOCIATION || this == STATEMENT_WITNESS;
    }
}
