package sa.org.esrar.casework.violations;

/** Whom or what a report concerns, as far as it decides who may not read it. */
public enum Concerned {
    /** The reporter does not know, or does not say. */
    UNKNOWN(null),
    STAFF(null),
    SERVICE_COMMITTEE("service-committee"),
    AID_COMMITTEE("aid-committee"),
    FOLLOW_UP_COMMITTEE("follow-up-committee"),
    INVESTIGATION_COMMITTEE("investigation-committee"),
    FINANCE("finance"),
    EXECUTIVE_MANAGER("executive-manager"),
    BOARD_CHAIR("board-chair"),
    BOARD("board"),
    /** Those who read reports, or some of them. */
    READERS("violation-readers"),
    /** A supplier, a partner, somebody outside. */
    OUTSIDER(null);

    /** The group whose people read reports. */
    static final String READERS_GROUP = READERS.group;

    private final String group;

    Concerned(String group) {
        this.group = group;
    }

    /** The group all of whose people are excluded; null where only a name can tell. */
    String group() {
        return group;
    }

    /** What a complaint's group becomes when it is passed on as a report. */
    static Concerned ofGroup(String group) {
        for (Concerned one : values()) {
            if (one.group != null && one.group.equals(group)) {
                return one;
            }
        }
        return UNKNOWN;
    }
}
