package sa.org.esrar.casework.reception;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.parties.TypedText;

/**
 * Somebody arrived, as reception types it. No identity number is asked for: a first name is enough, and nothing is too.
 *
 * @param matter code of {@link VisitMatter}
 * @param whom {@code user:<id>} or {@code group:<code>}, see {@link Hosts}; empty for whoever is free
 * @param caseNumber as people type it, or empty
 * @param name at most {@value #LONGEST_NAME} characters, or empty
 * @param note at most {@value #LONGEST_LINE} characters, or empty
 * @param answer what was answered on the spot, at most {@value #LONGEST_LINE} characters; empty for who waits
 */
public record AddVisit(String matter, String whom, String caseNumber, String name, String note, String answer) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_LINE = 300;
    /** A longer one is none, see {@link CaseNumbers#parse}. */
    public static final int LONGEST_CASE_NUMBER = 60;

    public AddVisit {
        matter = oneLine(matter);
        whom = oneLine(whom);
        caseNumber = oneLine(caseNumber);
        name = oneLine(name);
        note = oneLine(note);
        answer = oneLine(answer);
    }

    /** @throws InvalidInputException with a line for every wrong field */
    void check(Hosts hosts) {
        List<FieldProblem> problems = new ArrayList<>();
        if (matterIfAny().isEmpty()) {
            problems.add(new FieldProblem("matter", "reception.matter.missing"));
        }
        if (!whom.isEmpty() && !hosts.knows(whom)) {
            problems.add(new FieldProblem("whom", "reception.whom.unknown"));
        }
        if (!caseNumber.isEmpty() && CaseNumbers.parse(caseNumber).isEmpty()) {
            problems.add(new FieldProblem("caseNumber", "reception.caseNumber.invalid"));
        }
        tooLong("name", name, LONGEST_NAME).ifPresent(problems::add);
        tooLong("note", note, LONGEST_LINE).ifPresent(problems::add);
        tooLong("answer", answer, LONGEST_LINE).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    Optional<VisitMatter> matterIfAny() {
        return Arrays.stream(VisitMatter.values())
                .filter(known -> known.name().equals(matter))
                .findFirst();
    }

    /** Without line ends, control characters and direction marks; never null. */
    static String oneLine(String typed) {
        return TypedText.clean(typed).replaceAll("\\p{Cc}", "");
    }

    static Optional<FieldProblem> tooLong(String field, String text, int longest) {
        return text.codePointCount(0, text.length()) > longest
                ? Optional.of(new FieldProblem(field, "reception.tooLong", longest))
                : Optional.empty();
    }

    /** What was typed stays out of logs. */
    @Override
    public String toString() {
        return "AddVisit[" + matter + "]";
    }
}
