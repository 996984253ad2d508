package sa.org.esrar.casework.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.datastore.DataStore;
import sa.org.esrar.casework.datastore.RunningInstances;
import sa.org.esrar.casework.datastore.StartRefusedException;
import sa.org.esrar.casework.support.TestDatabase;

class KeyRotationTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final List<Rotated> COLUMNS = List.of(
            new Rotated(
                    "secret",
                    "id",
                    "name_cipher",
                    "test.name",
                    new Rotated.Hash("name_hash", "test.nameHash", text -> text.toLowerCase(Locale.ROOT))),
            new Rotated("secret", "id", "note_cipher", "test.note"));

    @TempDir
    Path data;

    private JdbcTemplate jdbc;
    private KeyRing ring;
    private KeyFingerprints fingerprints;
    private KeyRotation rotation;

    @BeforeEach
    void onADatabaseOfItsOwn() {
        DriverManagerDataSource dataSource =
                new DriverManagerDataSource(TestDatabase.create("rotation_" + DATABASES.incrementAndGet()));
        Flyway.configure().dataSource(dataSource).target("010").load().migrate();
        jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("create table secret (id integer primary key, name_cipher bytea, name_hash bytea unique,"
                + " note_cipher bytea)");
        fingerprints = new KeyFingerprints(jdbc);
        ring = ring(null, true);
        rotation = new KeyRotation(jdbc, new TransactionTemplate(new JdbcTransactionManager(dataSource)));
    }

    @Test
    void afterARotationEveryValueLiesUnderTheNewKeysAndIsFoundByTheNewHash() {
        fill(1_203, new TinkProtection(ring.open()));
        TinkProtection rotated = new TinkProtection(rotatedOnDisk());

        assertThat(rotation.rotate(COLUMNS, rotated)).isEqualTo(1_203 + 1_202);
        fingerprints.store(ring.file().orElseThrow().read());

        TinkProtection reopened = new TinkProtection(ring.open());
        jdbc.query("select id, name_cipher, name_hash, note_cipher from secret", row -> {
            assertThat(reopened.isPresent(row.getBytes(2))).isTrue();
            assertThat(reopened.decrypt("test.name", row.getBytes(2))).isEqualTo("Name " + row.getInt(1));
            assertThat(row.getBytes(3)).isEqualTo(reopened.lookupHash("test.nameHash", "name " + row.getInt(1)));
            assertThat(row.getBytes(4) == null).isEqualTo(row.getInt(1) == 7);
        });
        assertThat(rotation.rotate(COLUMNS, reopened)).isZero();
    }

    @Test
    void rowsWithAKeyOfTwoColumnsAreWrittenAnewToo() {
        jdbc.execute("create table fact (scope bytea, item text, value bytea, primary key (scope, item))");
        TinkProtection first = new TinkProtection(ring.open());
        jdbc.batchUpdate(
                "insert into fact values (?, ?, ?)",
                IntStream.rangeClosed(1, 1_203)
                        .mapToObj(id -> new Object[] {
                            new byte[] {(byte) (id % 3)}, "item " + id, first.encrypt("test.fact", "fact " + id)
                        })
                        .toList());
        TinkProtection rotated = new TinkProtection(rotatedOnDisk());
        Rotated facts = new Rotated("fact", List.of("scope", "item"), "value", "test.fact", null);

        assertThat(rotation.rotate(List.of(facts), rotated)).isEqualTo(1_203);
        jdbc.query("select item, value from fact", row -> {
            assertThat(rotated.isPresent(row.getBytes(2))).isTrue();
            assertThat(rotated.decrypt("test.fact", row.getBytes(2)))
                    .isEqualTo(row.getString(1).replace("item", "fact"));
        });
        assertThat(rotation.rotate(List.of(facts), rotated)).isZero();
    }

    @Test
    void aRotationThatWasCutOffIsRefusedAtStartAndFinishedByAnotherRun() {
        fill(1_203, new TinkProtection(ring.open()));
        jdbc.execute("create function stop_half_way() returns trigger language plpgsql as $$ begin"
                + " if new.id = 900 then raise exception 'power cut'; end if; return new; end $$");
        jdbc.execute("create trigger cut before update on secret for each row execute function stop_half_way()");
        TinkProtection rotated = new TinkProtection(rotatedOnDisk());

        assertThatThrownBy(() -> rotation.rotate(COLUMNS, rotated)).hasMessageContaining("power cut");
        assertThat(underPresentKey(rotated)).isBetween(1L, 1_202L);
        assertThatThrownBy(ring::open).isInstanceOf(StartRefusedException.class).hasMessageContaining("rotate-keys");

        jdbc.execute("drop trigger cut on secret");
        TinkProtection again = new TinkProtection(ring.read());
        rotation.rotate(COLUMNS, again);
        fingerprints.store(ring.read());
        assertThat(underPresentKey(new TinkProtection(ring.open()))).isEqualTo(1_203);
    }

    @Test
    void keysOfAnotherInstallationAreRefusedAndSoIsALostKeyFile() throws Exception {
        ring.open();
        Path file = ring.file().orElseThrow().path();

        assertThatThrownBy(() -> ring(NewKeys.KEYSET, true).open())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("not the keys of this database");
        Path kept = Files.move(file, data.resolve("kept.json"));
        assertThatThrownBy(ring::open).isInstanceOf(StartRefusedException.class).hasMessageContaining("is missing");
        assertThat(file).doesNotExist();
        assertThat(ring(kept.toString(), true).open()).isNotNull();
    }

    @Test
    void keysThatOthersCanReadAreRefused() throws Exception {
        ring.open();
        Path file = ring.file().orElseThrow().path();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(file.getParent())).hasSize(3);
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(ring::open).isInstanceOf(StartRefusedException.class).hasMessageContaining("chmod 600");
    }

    @Test
    void anExternalDatabaseWithoutGivenKeysIsRefused() {
        assertThatThrownBy(() -> ring(null, false).open())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("CASEWORK_PROTECTION_KEYSET");
        assertThatThrownBy(() ->
                        ring(data.resolve("mistyped.json").toString(), false).open())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("is missing");
        assertThatThrownBy(() -> ring("{\"encryption\":", false).open())
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("valid keys");
        assertThat(jdbc.queryForObject("select count(*) from protection_key", Integer.class))
                .isZero();
        assertThat(ring(NewKeys.KEYSET, false).open()).isNotNull();
    }

    @Test
    void theCommandRotatesAndFinishesWhatWasCutOffWithoutAThirdGeneration() throws Exception {
        fill(30, new TinkProtection(ring.open()));

        assertThat(command(ring).run(List.of())).isZero();
        assertThat(underPresentKey(new TinkProtection(ring.open()))).isEqualTo(30);
        assertThat(ring.open().fingerprints()).hasSize(2);

        ring.file().orElseThrow().write(ring.open().rotated());
        assertThatThrownBy(ring::open).hasMessageContaining("rotate-keys");
        assertThat(command(ring).run(List.of())).isZero();
        assertThat(ring.open().fingerprints()).hasSize(3);
        assertThat(underPresentKey(new TinkProtection(ring.open()))).isEqualTo(30);
    }

    @Test
    void whereTheEnvironmentHoldsTheKeysTheNewOnesAreWrittenToANamedFile() throws Exception {
        KeyRing external = ring(NewKeys.KEYSET, false);
        fill(30, new TinkProtection(external.open()));
        Path file = data.resolve("rotated.json");

        assertThatThrownBy(() -> command(external).run(List.of()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("rotate-keys FILE");
        assertThat(command(external).run(List.of(file.toString()))).isZero();
        assertThatThrownBy(external::open).hasMessageContaining("not the keys of this database");
        KeyRing moved = ring(Files.readString(file), false);
        assertThat(underPresentKey(new TinkProtection(moved.open()))).isEqualTo(30);
    }

    private RotateKeysCommand command(KeyRing keys) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        COLUMNS.forEach(column -> beans.addBean(column.cipherColumn(), column));
        return new RotateKeysCommand(
                keys, fingerprints, rotation, mock(RunningInstances.class), beans.getBeanProvider(Rotated.class));
    }

    private KeyRing ring(String keyset, boolean embedded) {
        return new KeyRing(new ProtectionProperties(keyset), new DataStore(embedded, data), fingerprints);
    }

    private Keys rotatedOnDisk() {
        Keys rotated = ring.open().rotated();
        ring.file().orElseThrow().write(rotated);
        return rotated;
    }

    private void fill(int rows, Protection protection) {
        jdbc.batchUpdate(
                "insert into secret values (?, ?, ?, ?)",
                IntStream.rangeClosed(1, rows)
                        .mapToObj(id -> new Object[] {
                            id,
                            protection.encrypt("test.name", "Name " + id),
                            protection.lookupHash("test.nameHash", "name " + id),
                            id == 7 ? null : protection.encrypt("test.note", "note")
                        })
                        .toList());
    }

    private long underPresentKey(TinkProtection protection) {
        return jdbc.query("select name_cipher from secret", (row, number) -> row.getBytes(1)).stream()
                .filter(protection::isPresent)
                .count();
    }
}
