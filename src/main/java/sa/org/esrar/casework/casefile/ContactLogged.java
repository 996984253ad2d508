package sa.org.esrar.casework.casefile;

import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.ContactTime;

/** A member of staff wrote a contact down; heard in the same transaction, the case's row locked. */
public record ContactLogged(
        String caseNumber, Channel channel, Direction direction, ContactResult result, ContactTime callBack) {

    /** We called, and nobody answered. */
    public boolean isMissedCall() {
        return channel == Channel.PHONE && direction == Direction.OUT && result == ContactResult.NOT_REACHED;
    }
}
