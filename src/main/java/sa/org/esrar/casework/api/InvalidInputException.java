package sa.org.esrar.casework.api;

import java.util.List;

/** What was typed cannot be accepted; becomes 422 with one line per field in both languages. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public InvalidInputException(List<FieldProblem> problems) {
        super("invalid input in " + problems.stream().map(FieldProblem::field).toList());
        this.problems = List.copyOf(problems);
    }

    public InvalidInputException(String field, String code, Object... arguments) {
        this(List.of(new FieldProblem(field, code, arguments)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
