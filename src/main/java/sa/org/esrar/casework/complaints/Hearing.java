package sa.org.esrar.casework.complaints;

/** Who hears a complaint (policy, who hears what), in the order in which it rises. */
public enum Hearing {
    COMMITTEE("follow-up-committee"),
    EXECUTIVE_MANAGER("executive-manager"),
    BOARD_CHAIR("board-chair"),
    /** Nobody in the association may: an outside authority is named. */
    OUTSIDE("outside");

    private final String group;

    Hearing(String group) {
        this.group = group;
    }

    /** The group whose task it is, which is also the routing fact; of the outside authority a code alone. */
    public String group() {
        return group;
    }

    /** Who is above: the committee has one instance over it, and who hears a second stage has none. */
    public Hearing next() {
        return this == COMMITTEE ? EXECUTIVE_MANAGER : OUTSIDE;
    }
}
