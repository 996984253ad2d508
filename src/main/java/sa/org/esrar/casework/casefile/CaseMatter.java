package sa.org.esrar.casework.casefile;

import java.util.Set;

/**
 * Port: what a case is about, in the words of who brought it, for the process that it is passed on to; implemented by the
 * capability whose case it is.
 */
public interface CaseMatter {

    Set<CaseKind> kinds();

    Matter of(String caseNumber);

    /**
     * @param concernedGroup the group that it concerns, or null
     * @param concernedText whom it concerns, as it was put; or null
     * @param name of who brought it, or null while they stay unnamed
     * @param contact how they can be reached, or null
     */
    record Matter(String text, String concernedGroup, String concernedText, String name, String contact) {

        @Override
        public String toString() {
            return "Matter[protected]";
        }
    }
}
