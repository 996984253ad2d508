package sa.org.esrar.casework.api;

/** Ends a controller call whose answer is known; not a failure, so without a stack trace. */
final class IdempotentReplay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoredAnswer answer;

    IdempotentReplay(StoredAnswer answer) {
        super("replay", null, false, false);
        this.answer = answer;
    }

    StoredAnswer answer() {
        return answer;
    }
}
