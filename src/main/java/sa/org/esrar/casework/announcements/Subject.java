package sa.org.esrar.casework.announcements;

/** What was changed: a service or a published document, in the version that was announced. */
public record Subject(Kind kind, String code, int version) {

    /** Service, or document. */
    public enum Kind {
        SERVICE,
        DOCUMENT
    }
}
