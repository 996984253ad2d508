package sa.org.esrar.casework.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** What the database remembers of its keys: enough to know them again, nothing of themselves. */
class KeyFingerprints {

    private static final String PURPOSE = "protection.check";
    private static final String TEXT = "casework";
    private static final RowMapper<Stored> ROW = (row, number) ->
            new Stored(row.getString("fingerprint"), row.getBytes("sample_cipher"), row.getBytes("sample_seal"));

    private final JdbcTemplate jdbc;

    KeyFingerprints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(String fingerprint, byte[] cipher, byte[] seal) {

        /** Whether the other two keysets are the right ones as well. */
        boolean opensWith(Protection protection) {
            try {
                return TEXT.equals(protection.decrypt(PURPOSE, cipher))
                        && protection.isSealed(PURPOSE, TEXT.getBytes(UTF_8), seal);
            } catch (ProtectionException e) {
                return false;
            }
        }
    }

    Optional<Stored> stored() {
        return jdbc.query("select fingerprint, sample_cipher, sample_seal from protection_key", ROW).stream()
                .findFirst();
    }

    /** Writes down that all data now lies under the present generation of these keys. */
    void store(Keys keys) {
        Protection protection = new TinkProtection(keys);
        jdbc.update(
                """
                insert into protection_key (only_row, fingerprint, sample_cipher, sample_seal, since)
                values (true, ?, ?, ?, now())
                on conflict (only_row) do update set fingerprint = excluded.fingerprint,
                    sample_cipher = excluded.sample_cipher, sample_seal = excluded.sample_seal, since = excluded.since
                """,
                keys.fingerprints().get(0),
                protection.encrypt(PURPOSE, TEXT),
                protection.seal(PURPOSE, TEXT.getBytes(UTF_8)));
    }
}
