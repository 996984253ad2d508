package sa.org.esrar.casework.complaints;

/** How pressing a complaint is; what is urgent reaches top management within the hour. */
public enum Severity {
    URGENT,
    IMPORTANT,
    ORDINARY
}
