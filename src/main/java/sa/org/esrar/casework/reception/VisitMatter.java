package sa.org.esrar.casework.reception;

/** What somebody came for (glossary, section 8). */
public enum VisitMatter {
    REQUEST,
    FOLLOW_UP,
    INQUIRY,
    COMPLAINT,
    DELIVERY,
    OTHER
}
