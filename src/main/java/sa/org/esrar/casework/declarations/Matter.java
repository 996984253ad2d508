package sa.org.esrar.casework.declarations;

import java.util.Objects;

/**
 * What of a case is signed: a purpose, which has declaration texts of its own, and which one of its kind in the case.
 *
 * @param purpose one for which there are texts
 * @param number from 1
 */
public record Matter(String purpose, int number) {

    /** What a case is filed with (C4); there is one in each case. */
    public static final Matter FILING = new Matter("FILING", 1);

    public Matter {
        Objects.requireNonNull(purpose);
        if (!purpose.matches("[A-Z]{1,20}") || number < 1) {
            throw new IllegalArgumentException("no matter of a case");
        }
    }

    /**
     * How it is called in what is hashed and in what a code is good for, so that neither is worth anything for another
     * matter. A filing is called by its case number alone, as it was before there were others.
     */
    String of(String caseNumber) {
        return equals(FILING) ? caseNumber : purpose + "/" + number + ":" + caseNumber;
    }
}
