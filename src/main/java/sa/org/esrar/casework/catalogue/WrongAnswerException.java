package sa.org.esrar.casework.catalogue;

/** An answer that cannot be accepted; never leaves the module, so without a stack trace. */
class WrongAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] arguments;

    WrongAnswerException(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = arguments;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments;
    }
}
