package sa.org.esrar.casework.calendar;

/** The occasions of the statutory holidays (Labour Law art. 112, implementing regulation art. 24). */
public enum Occasion {
    EID_AL_FITR(4, true),
    EID_AL_ADHA(4, true),
    NATIONAL_DAY(1, false),
    FOUNDING_DAY(1, false);

    private final int days;
    private final boolean moonSighted;

    Occasion(int days, boolean moonSighted) {
        this.days = days;
        this.moonSighted = moonSighted;
    }

    /** Length in days. */
    public int days() {
        return days;
    }

    /** Whether the date waits for the sighting of the moon, so that it is tentative until a person confirms it. */
    public boolean moonSighted() {
        return moonSighted;
    }
}
