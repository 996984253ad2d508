package sa.org.esrar.casework.parties;

import java.util.List;
import java.util.UUID;

/**
 * Which telephone or address is somebody's own. Telephones are passed around in families, and nobody there sees another's
 * case (F2): a number or address counts as own only when its holder confirmed it, said that it is theirs, and nobody else
 * says the same. An establishment may be reached where the person behind it is.
 */
public interface OwnContacts {

    /**
     * Whose own mobile it is now: one person, and establishments that are reached there too. Empty for an unknown, a
     * shared or a relative's number, and for who has a guardian, because they are reached through the guardian.
     *
     * @param mobile in E.164
     */
    List<UUID> ownersOfMobile(String mobile);

    /** Whether the contact in force on this channel, {@code SMS} or {@code EMAIL}, is the party's own. */
    boolean isOwn(UUID partyId, Channel channel);
}
