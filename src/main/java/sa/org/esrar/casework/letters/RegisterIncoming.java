package sa.org.esrar.casework.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;

/**
 * Something that arrived on paper or as mail.
 *
 * @param reference number that the sender gave it, or null
 * @param sentOn date that the sender wrote, or null
 * @param pages how many arrived; needed for a fax (A4)
 * @param caseNumber null while it belongs to no case yet
 */
public record RegisterIncoming(
        Kind kind, String sender, String reference, LocalDate sentOn, Integer pages, String caseNumber) {

    public static final int LONGEST_SENDER = 200;
    public static final int LONGEST_REFERENCE = 60;
    public static final int MOST_PAGES = 999;

    /** What it came as. */
    public enum Kind {
        LETTER,
        FAX,
        EMAIL
    }

    public RegisterIncoming {
        sender = sender == null ? "" : TextRuns.clean(sender).strip();
        reference = reference == null || reference.isBlank()
                ? null
                : TextRuns.clean(reference).strip();
    }

    /** @throws InvalidInputException with one line for each field that is wrong */
    void check(LocalDate today) {
        List<FieldProblem> problems = problems(today);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** What is wrong with it, one line for each field. */
    public List<FieldProblem> problems(LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (kind == null) {
            problems.add(new FieldProblem("kind", "letters.incoming.kindMissing"));
        }
        if (sender.isEmpty()) {
            problems.add(new FieldProblem("sender", "letters.incoming.senderMissing"));
        } else if (sender.length() > LONGEST_SENDER) {
            problems.add(new FieldProblem("sender", "letters.incoming.senderTooLong", LONGEST_SENDER));
        }
        if (reference != null && reference.length() > LONGEST_REFERENCE) {
            problems.add(new FieldProblem("reference", "letters.incoming.referenceTooLong", LONGEST_REFERENCE));
        }
        if (sentOn != null && sentOn.isAfter(today)) {
            problems.add(new FieldProblem("sentOn", "letters.incoming.dateInFuture"));
        }
        if (pages == null && kind == Kind.FAX) {
            problems.add(new FieldProblem("pages", "letters.incoming.pagesMissing"));
        } else if (pages != null && (pages < 1 || pages > MOST_PAGES)) {
            problems.add(new FieldProblem("pages", "letters.incoming.pagesInvalid", MOST_PAGES));
        }
        return problems;
    }
}
