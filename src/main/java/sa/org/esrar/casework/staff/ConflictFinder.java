package sa.org.esrar.casework.staff;

import java.sql.Types;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.Parties.IdentityHashes;
import sa.org.esrar.casework.staff.Disclosures.Conflict;
import sa.org.esrar.casework.staff.Disclosures.Conflict.Reason;

/** Matches a person with staff and with whom staff disclosed. */
@Component
class ConflictFinder {

    private static final String BY_HASH =
            """
            select user_id, 'IDENTITY_MATCH' as reason, 1 as strength
              from staff_member
             where national_id_hash = :nationalId or mobile_hash = :mobile
            union
            select user_id, 'DISCLOSED', 2
              from disclosure
             where withdrawn_at is null
               and (national_id_hash = :nationalId or mobile_hash = :mobile or party_id = :partyId)
             order by strength, user_id
            """;

    private final JdbcClient jdbc;
    private final Parties parties;

    ConflictFinder(JdbcClient jdbc, Parties parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    /**
     * One conflict for each member of staff, the stronger reason where there are two.
     *
     * @param partyId may be null when only the hashes are known
     */
    List<Conflict> with(IdentityHashes hashes, UUID partyId) {
        Map<String, Conflict> found = new LinkedHashMap<>();
        jdbc.sql(BY_HASH)
                .param("nationalId", hashes.nationalId(), Types.BINARY)
                .param("mobile", hashes.mobile(), Types.BINARY)
                .param("partyId", partyId, Types.OTHER)
                .query((row, n) -> new Conflict(row.getString("user_id"), Reason.valueOf(row.getString("reason"))))
                .list()
                .forEach(conflict -> found.putIfAbsent(conflict.userId(), conflict));
        disclosedParties().forEach((disclosed, users) -> {
            if (isSame(parties.hashes(disclosed), hashes)) {
                users.forEach(user -> found.putIfAbsent(user, new Conflict(user, Reason.DISCLOSED)));
            }
        });
        return found.values().stream()
                .sorted(Comparator.comparing(Conflict::reason).thenComparing(Conflict::userId))
                .toList();
    }

    /** Their identity may have become known, or changed, after the disclosure. */
    private Map<UUID, List<String>> disclosedParties() {
        Map<UUID, List<String>> disclosed = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select party_id, string_agg(user_id, ',' order by user_id) as users
                          from disclosure
                         where withdrawn_at is null and party_id is not null
                         group by party_id
                        """)
                .query(row -> {
                    disclosed.put(
                            row.getObject("party_id", UUID.class),
                            Arrays.asList(row.getString("users").split(",")));
                });
        return disclosed;
    }

    private static boolean isSame(IdentityHashes one, IdentityHashes other) {
        return isSame(one.nationalId(), other.nationalId()) || isSame(one.mobile(), other.mobile());
    }

    private static boolean isSame(byte[] one, byte[] other) {
        return one != null && Arrays.equals(one, other);
    }
}
