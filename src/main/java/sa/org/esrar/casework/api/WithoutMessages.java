package sa.org.esrar.casework.api;

/** An exception for the log: types and stack traces stay, messages go, because they may quote what a person typed. */
final class WithoutMessages extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 8;

    private WithoutMessages(String type, Throwable cause) {
        super(type, cause, false, true);
    }

    static WithoutMessages of(Throwable failure) {
        return copy(failure, 0);
    }

    private static WithoutMessages copy(Throwable failure, int depth) {
        if (failure == null || depth > DEEPEST) {
            return null;
        }
        WithoutMessages copy = new WithoutMessages(failure.getClass().getName(), copy(failure.getCause(), depth + 1));
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }
}
