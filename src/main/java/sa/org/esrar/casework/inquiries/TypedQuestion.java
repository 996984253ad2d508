package sa.org.esrar.casework.inquiries;

import java.util.List;
import java.util.stream.Collectors;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.parties.TypedText;

/** What somebody typed as a question or beside an answer: its paragraphs stay, control characters and direction marks go. */
final class TypedQuestion {

    /** In characters; about two pages. */
    static final int LONGEST = 4000;

    private TypedQuestion() {}

    static String clean(String typed) {
        return typed == null
                ? ""
                : typed.lines()
                        .map(TypedText::clean)
                        .map(line -> line.replaceAll("\\p{Cc}", ""))
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\n{3,}", "\n\n")
                        .strip();
    }

    /** @param clean as {@link #clean} returned it */
    static List<FieldProblem> problems(String clean) {
        if (clean.isEmpty()) {
            return List.of(new FieldProblem("question", "inquiries.question.missing"));
        }
        if (clean.codePointCount(0, clean.length()) > LONGEST) {
            return List.of(new FieldProblem("question", "inquiries.question.tooLong", LONGEST));
        }
        if (clean.codePoints().noneMatch(Character::isLetter)) {
            return List.of(new FieldProblem("question", "inquiries.question.words"));
        }
        return List.of();
    }
}
