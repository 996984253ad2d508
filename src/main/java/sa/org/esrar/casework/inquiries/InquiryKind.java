package sa.org.esrar.casework.inquiries;

/** What is asked about (glossary, section 9). */
public enum InquiryKind {
    GENERAL,
    /** The asker's own case and no other. */
    ABOUT_CASE,
    /** Matters of members of the general assembly. */
    MEMBERSHIP,
    /** Help with the ways of communication themselves (E2). */
    TECHNICAL
}
