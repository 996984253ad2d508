package sa.org.esrar.casework.workflow;

/** Somebody went away, came back or has another substitute: cases may have lost whoever attended to them, or have them again. */
public record AttendanceChanged() {}
