package sa.org.esrar.casework.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.parties.Parties.LikelyDuplicate.Reason;
import sa.org.esrar.casework.protection.Protection;

/** Who may be the person that is being typed, so that staff choose them instead of registering them again. */
@Component
class LikelyPersons {

    /**
     * First whom the indexes find, of the names (the condition on the search key) and of the contacts, and then only those;
     * with either or the other in one condition every person would be read.
     */
    private static final String LIKELY =
            """
            select p.id, round(100 * similarity(p.name_key, :key)) as likeness,
                   similarity(p.name_key, :key) >= :alike as name,
                   coalesce(c.mobile_hash = cast(:mobile as bytea) and c.mobile_owner = 'OWN', false) as mobile,
                   coalesce(c.email_hash = cast(:email as bytea), false) as email
              from (select id from party
                     where search_key %> cast(:key as text) and similarity(name_key, :key) >= :alike
                    union
                    select party_id from party_contact
                     where ended_at is null and mobile_hash = cast(:mobile as bytea) and mobile_owner = 'OWN'
                    union
                    select party_id from party_contact
                     where ended_at is null and email_hash = cast(:email as bytea)) found
              join party p on p.id = found.id
              left join party_contact c on c.party_id = p.id and c.ended_at is null
             where p.national_id_hash is null or cast(:identified as boolean) is false
             order by likeness desc, p.name, p.id
             limit 10
            """;

    private static final String SAME_ACTING =
            """
            select p.id from party p join party_contact c on c.party_id = p.id and c.ended_at is null
             where p.name_key = :key and c.mobile_hash = :mobile and c.mobile_owner = 'OWN'
             order by p.registered_at, p.id
             limit 1
            """;

    private final JdbcClient jdbc;
    private final Protection protection;
    private final PartyProperties settings;

    LikelyPersons(JdbcClient jdbc, Protection protection, PartyProperties settings) {
        this.jdbc = jdbc;
        this.protection = protection;
        this.settings = settings;
    }

    List<Found> to(RegisterParty typed) {
        String key = PersonName.read(typed.name(), false).map(NameKey::of).orElse("");
        if (key.isEmpty()) {
            return List.of();
        }
        boolean own = typed.owner() == null
                || typed.owner().isBlank()
                || typed.owner().equals(MobileOwner.OWN.name());
        return jdbc.sql(LIKELY)
                .param("key", key)
                .param("alike", settings.duplicateLikeness())
                .param(
                        "mobile",
                        Identifiers.mobile(typed.mobile())
                                .filter(mobile -> own)
                                .map(mobile -> protection.lookupHash(Purposes.MOBILE, mobile))
                                .orElse(null),
                        Types.BINARY)
                .param(
                        "email",
                        Identifiers.email(typed.email())
                                .map(email -> protection.lookupHash(Purposes.EMAIL, email))
                                .orElse(null),
                        Types.BINARY)
                .param("identified", !TypedText.clean(typed.nationalId()).isEmpty())
                .query((row, number) -> found(row))
                .list();
    }

    /** A volunteer who comes with another family is the same volunteer. */
    Optional<UUID> sameActing(CheckedPerson person) {
        if (person.nationalId() != null || person.mobile() == null || person.mobileOwner() != MobileOwner.OWN) {
            return Optional.empty();
        }
        return jdbc.sql(SAME_ACTING)
                .param("key", NameKey.of(person.name()))
                .param("mobile", protection.lookupHash(Purposes.MOBILE, person.mobile()))
                .query(UUID.class)
                .optional();
    }

    private static Found found(ResultSet row) throws SQLException {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (Reason reason : Reason.values()) {
            if (row.getBoolean(reason.name().toLowerCase(java.util.Locale.ROOT))) {
                reasons.add(reason);
            }
        }
        return new Found(row.getObject("id", UUID.class), reasons, row.getInt("likeness"));
    }

    record Found(UUID id, Set<Reason> because, int likeness) {}
}
