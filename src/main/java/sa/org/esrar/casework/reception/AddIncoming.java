package sa.org.esrar.casework.reception;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.calendar.PlausibleDays;
import sa.org.esrar.casework.letters.RegisterIncoming;

/**
 * A letter, fax or mail as it is typed for the incoming register; digits may be Arabic-Indic or Persian.
 *
 * @param kind code of {@link RegisterIncoming.Kind}
 * @param sentOn yyyy-mm-dd as the sender wrote it, or empty
 * @param pages a number; needed for a fax (A4)
 * @param caseNumber as people type it, or empty
 */
public record AddIncoming(
        String kind, String sender, String reference, String sentOn, String pages, String caseNumber) {

    private static final int MOST_DIGITS = 6;

    public AddIncoming {
        kind = AddVisit.oneLine(kind);
        sender = AddVisit.oneLine(sender);
        reference = AddVisit.oneLine(reference);
        sentOn = AddVisit.oneLine(sentOn);
        pages = AddVisit.oneLine(pages);
        caseNumber = AddVisit.oneLine(caseNumber);
    }

    /**
     * What is to be registered; null for a date or number that cannot be read, with its problem.
     *
     * @param caseFound the case that is meant, or null
     */
    RegisterIncoming read(String caseFound, List<FieldProblem> problems) {
        return new RegisterIncoming(
                Arrays.stream(RegisterIncoming.Kind.values())
                        .filter(known -> known.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                sender,
                reference,
                day(problems),
                number(problems),
                caseFound);
    }

    private LocalDate day(List<FieldProblem> problems) {
        return sentOn.isEmpty()
                ? null
                : PlausibleDays.read(sentOn, "sentOn", "reception.incoming.sentOn.invalid", problems);
    }

    private Integer number(List<FieldProblem> problems) {
        if (pages.isEmpty()) {
            return null;
        }
        if (!pages.matches("\\d{1," + MOST_DIGITS + "}")) {
            problems.add(new FieldProblem("pages", "letters.incoming.pagesInvalid", RegisterIncoming.MOST_PAGES));
            return null;
        }
        return Integer.valueOf(pages);
    }

    /** What was typed stays out of logs. */
    @Override
    public String toString() {
        return "AddIncoming[" + kind + "]";
    }
}
