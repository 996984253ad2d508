package sa.org.esrar.casework.parties;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.parties.Parties.LikelyDuplicate.Reason;

/** Finds parties by trigrams of their search keys (pg_trgm). */
@Component
class NameSearch {

    private static final int MOST_RESULTS = 50;
    private static final int SHORTEST_KEY = 2;
    /** Shorter words have none for the index. */
    private static final int TRIGRAM = 3;

    /** The condition is what the index answers; a name that begins with the first word typed comes first. */
    private static final String FIND =
            """
            select p.id
              from party p
             where %s
             order by split_part(:key, ' ', 1) = split_part(p.name_key, ' ', 1) desc,
                      word_similarity(:key, p.search_key) desc,
                      similarity(:key, p.name_key) desc,
                      p.name, p.id
             limit :limit
            """;

    static final String SEARCH = FIND.formatted("p.search_key %> cast(:key as text)");

    /** Whole names alike are alike as parts too, so that the same index answers. */
    static final String ALIKE =
            """
            select p.id
              from party p
             where p.search_key %> cast(:key as text) and similarity(p.name_key, :key) >= :likeness
               and (p.national_id_hash is null or cast(:identified as boolean) is false)
               and p.id <> :id
             order by similarity(p.name_key, :key) desc, p.id
             limit 50
            """;

    /** A telephone that both call their own, or one mail address. */
    private static final String SAME_CONTACT =
            """
            select c.party_id as id, c.mobile_hash = me.mobile_hash as mobile
              from party_contact me
              join party_contact c
                on (c.mobile_hash = me.mobile_hash and c.mobile_owner = 'OWN' and me.mobile_owner = 'OWN')
                or c.email_hash = me.email_hash
              join party p on p.id = c.party_id
             where me.party_id = :id and me.ended_at is null and c.ended_at is null and c.party_id <> :id
               and (p.national_id_hash is null or cast(:identified as boolean) is false)
             order by c.id
             limit 50
            """;

    private final JdbcClient jdbc;
    private final PartyProperties settings;

    NameSearch(JdbcClient jdbc, PartyProperties settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    List<UUID> search(String name, int limit) {
        String typed = TypedText.clean(name);
        String key = NameKey.of(typed.substring(0, Math.min(typed.length(), PersonName.LONGEST)));
        if (key.length() < SHORTEST_KEY) {
            return List.of();
        }
        int most = Math.max(1, Math.min(limit, MOST_RESULTS));
        List<UUID> asTyped = asTyped(key, most);
        return asTyped.size() == most
                ? asTyped
                : jdbc.sql(SEARCH)
                        .param("key", key)
                        .param("limit", most)
                        .query(UUID.class)
                        .list();
    }

    /**
     * Those whose names hold every word as it was typed. Where they fill the page nobody else belongs on it, and the index
     * finds them in a fraction of the time that the tolerant search takes.
     */
    private List<UUID> asTyped(String key, int most) {
        List<String> words = Arrays.stream(key.split(" "))
                .filter(word -> word.length() >= TRIGRAM)
                .distinct()
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        String every = IntStream.range(0, words.size())
                .mapToObj(word -> "p.search_key like :word" + word)
                .collect(Collectors.joining(" and "));
        JdbcClient.StatementSpec search =
                jdbc.sql(FIND.formatted(every)).param("key", key).param("limit", most);
        for (int word = 0; word < words.size(); word++) {
            search = search.param("word" + word, "%" + words.get(word).replaceAll("[%_\\\\]", "") + "%");
        }
        return search.query(UUID.class).list();
    }

    /** Nobody with another identity number is one of them. */
    Map<UUID, Set<Reason>> likelyDuplicates(Party party) {
        Map<UUID, Set<Reason>> found = new LinkedHashMap<>();
        boolean identified = party.nationalId() != null;
        jdbc.sql(ALIKE)
                .param("key", party.nameKey())
                .param("likeness", settings.duplicateLikeness())
                .param("identified", identified)
                .param("id", party.id())
                .query(UUID.class)
                .list()
                .forEach(id -> found.put(id, EnumSet.of(Reason.NAME)));
        jdbc.sql(SAME_CONTACT)
                .param("identified", identified)
                .param("id", party.id())
                .query(row -> {
                    Set<Reason> reasons =
                            found.computeIfAbsent(row.getObject("id", UUID.class), id -> EnumSet.noneOf(Reason.class));
                    reasons.add(row.getBoolean("mobile") ? Reason.MOBILE : Reason.EMAIL);
                });
        return found;
    }
}
