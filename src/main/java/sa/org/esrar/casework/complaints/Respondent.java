package sa.org.esrar.casework.complaints;

/** About whom a complaint is, as far as it decides who may hear it. */
public enum Respondent {
    /** About a delay, a service, a page: about nobody in particular. */
    NOBODY(null, Hearing.COMMITTEE),
    STAFF(null, Hearing.COMMITTEE),
    SERVICE_COMMITTEE("service-committee", Hearing.COMMITTEE),
    AID_COMMITTEE("aid-committee", Hearing.COMMITTEE),
    FOLLOW_UP_COMMITTEE("follow-up-committee", Hearing.EXECUTIVE_MANAGER),
    EXECUTIVE_MANAGER("executive-manager", Hearing.BOARD_CHAIR),
    BOARD_CHAIR("board-chair", Hearing.OUTSIDE),
    BOARD("board", Hearing.OUTSIDE);

    private final String group;
    private final Hearing hearing;

    Respondent(String group, Hearing hearing) {
        this.group = group;
        this.hearing = hearing;
    }

    /** The group all of whose people are excluded; null where only a name can tell. */
    String group() {
        return group;
    }

    Hearing hearing() {
        return hearing;
    }
}
