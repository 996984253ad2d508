package sa.org.esrar.casework.committees;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseKind;

/**
 * Port: cases that wait for a committee's decision. One bean for each kind of matter, in the module that owns its cases; it
 * knows what a decision on them looks like and carries it out, and the committees module knows how it comes about.
 */
public interface CommitteeMatters {

    /** The kinds of case of this matter. */
    List<CaseKind> kinds();

    /** Code of the matter for the diagram, e.g. {@code REQUEST}: which form its decision is entered with. */
    String code();

    /** The cases that stand at {@code committees.decided} for the committee, what is due first first. */
    List<Waiting> waiting(String committee);

    /** Whether the case still waits for the committee: it may have been withdrawn meanwhile. */
    boolean waits(String caseNumber, String committee);

    /** What the case is about, for agenda and minutes: never a name of the beneficiary (F2). */
    Localized subject(String caseNumber);

    /**
     * The decision in the committee's wording, in Arabic as minutes are kept: what is decided, on which criterion, why, and
     * amounts in figures and in words.
     *
     * @param form what was entered with the decision's form
     */
    Wording wording(String caseNumber, Map<String, Object> form);

    /**
     * A case that waits.
     *
     * @param dueOn by which its answer is due; null while its count is held
     */
    record Waiting(String caseNumber, LocalDate dueOn) {

        private static final Comparator<Waiting> DUE_FIRST = Comparator.comparing(
                        Waiting::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Waiting::caseNumber);

        /** What is due first first, and what has no date last. */
        public static List<Waiting> inOrder(Stream<String> caseNumbers, Function<String, LocalDate> dueOn) {
            return caseNumbers
                    .map(number -> new Waiting(number, dueOn.apply(number)))
                    .sorted(DUE_FIRST)
                    .toList();
        }
    }

    /**
     * @param outcome code of the outcome, e.g. {@code APPROVED_IN_PART}
     * @param decision in one sentence
     * @param details further paragraphs in their order
     */
    record Wording(String outcome, String decision, List<String> details) {}

    /** The matter of a kind of case; empty when no committee decides on such cases. */
    static Optional<CommitteeMatters> of(List<CommitteeMatters> all, CaseKind kind) {
        return all.stream().filter(matters -> matters.kinds().contains(kind)).findFirst();
    }
}
