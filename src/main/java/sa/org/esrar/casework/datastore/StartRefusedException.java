package sa.org.esrar.casework.datastore;

/** The application must not start like this; tells the operator why, in both languages. */
public class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String arabic;
    private final String english;

    public StartRefusedException(String arabic, String english) {
        this(arabic, english, null);
    }

    public StartRefusedException(String arabic, String english, Throwable cause) {
        super(english, cause);
        this.arabic = arabic;
        this.english = english;
    }

    /** What is wrong and what to do, in Arabic. */
    public String arabic() {
        return arabic;
    }

    /** What is wrong and what to do, in English. */
    public String english() {
        return english;
    }
}
