package sa.org.esrar.casework.parties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many persons at once can be reached, in one query however many they are; nothing of it is an address. */
@Service
@Transactional(readOnly = true)
public class Reachability {

    private static final AgreedChannelsColumn CHANNELS = new AgreedChannelsColumn();

    private final JdbcClient jdbc;
    private final Clock clock;

    Reachability(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A person's contact in force; a ward is reached where the guardian is, on the channels agreed for the ward.
     *
     * @param agreedChannels in order of preference
     * @param language {@code ar} or {@code en}
     * @param confirmed whether the person signed with it, or staff took it down
     */
    public record Reach(
            UUID partyId,
            List<Channel> agreedChannels,
            String language,
            boolean mobile,
            boolean email,
            boolean confirmed) {

        /** Whether a message goes there by this channel. */
        public boolean carries(Channel channel) {
            return channel == Channel.SMS && mobile || channel == Channel.EMAIL && email;
        }
    }

    /** The living members of the general assembly. */
    public List<UUID> members() {
        return jdbc.sql(
                        """
                        select r.party_id from party_role r join party p on p.id = r.party_id
                        where r.role = 'MEMBER' and p.deceased_on is null order by r.party_id
                        """)
                .query(UUID.class)
                .list();
    }

    /** By party; an unknown id is left out. */
    public Map<UUID, Reach> of(Collection<UUID> partyIds) {
        if (partyIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select c.party_id, c.agreed_channels, coalesce(g.language, c.language) as language,
                          case when g.id is null then c.mobile_cipher else g.mobile_cipher end is not null as mobile,
                          case when g.id is null then c.email_cipher else g.email_cipher end is not null as email,
                          c.confirmed_at is not null as confirmed
                        from party_contact c
                        left join guardianship s on s.ward_id = c.party_id and s.ended_on is null
                          and (s.of_age_on is null or s.of_age_on > :today)
                          and (s.deed_until is null or s.deed_until >= :today)
                        left join party_contact g on g.party_id = s.guardian_id and g.ended_at is null
                        where c.ended_at is null and c.party_id in (:ids)
                        """)
                .param("today", LocalDate.ofInstant(clock.instant(), PartyRegistry.RIYADH))
                .param("ids", partyIds)
                .query((row, number) -> new Reach(
                        row.getObject("party_id", UUID.class),
                        CHANNELS.convertToEntityAttribute(row.getString("agreed_channels")),
                        row.getString("language"),
                        row.getBoolean("mobile"),
                        row.getBoolean("email"),
                        row.getBoolean("confirmed")))
                .list()
                .stream()
                .collect(Collectors.toMap(Reach::partyId, Function.identity()));
    }
}
