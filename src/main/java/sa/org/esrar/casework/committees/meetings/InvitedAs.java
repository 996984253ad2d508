package sa.org.esrar.casework.committees.meetings;

/** As what somebody is invited to a meeting. */
enum InvitedAs {
    MEMBER("staff.committeeInvited", "staff.meetingCalledOff", "staff.invitationTakenBack"),
    /** Sits for a member who is away, as the formation decision says. */
    ALTERNATE("staff.committeeInvited", "staff.meetingCalledOff", "staff.standInNotNeeded"),
    /** Acts for a member who is away in all but the vote: merely told, without a way to minutes that they may not read (F2). */
    SUBSTITUTE("staff.colleagueInvited", "staff.colleagueMeetingCalledOff", "staff.standInNotNeeded");

    private final String invited;
    private final String calledOff;
    private final String takenBack;

    InvitedAs(String invited, String calledOff, String takenBack) {
        this.invited = invited;
        this.calledOff = calledOff;
        this.takenBack = takenBack;
    }

    /** Key of the message by which they hear of it. */
    String invited() {
        return invited;
    }

    /** Key of the message that the meeting is not held. */
    String calledOff() {
        return calledOff;
    }

    /** Key of the message that it does not concern them any more. */
    String takenBack() {
        return takenBack;
    }
}
