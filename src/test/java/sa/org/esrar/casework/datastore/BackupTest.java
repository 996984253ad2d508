package sa.org.esrar.casework.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.TestDatabase;

/** Of the application's own schema with every kind of object beside it, while somebody writes. */
@CaseworkTest
class BackupTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final String EVERY_KIND =
            """
            create table every_kind (
                id bigint generated always as identity (start with 100) constraint every_kind_pk primary key,
                serial_number serial,
                "Mixed Case" text constraint mixed_not_null not null default 'a''b',
                doubled integer generated always as (serial_number * 2) stored,
                bytes bytea, amount numeric(12, 3), ratio double precision, span interval, at timestamptz, day date,
                document jsonb, tags text[], yes boolean default true,
                constraint every_kind_amount_ck check (amount > 0)
            ) with (fillfactor = 80);
            create table every_child (id uuid primary key, parent bigint not null,
                constraint every_child_fk foreign key (parent) references every_kind (id) deferrable initially deferred);
            comment on table every_kind is 'it''s a table';
            comment on column every_kind."Mixed Case" is 'تعليق';
            comment on constraint every_kind_amount_ck on every_kind is 'positive';
            create sequence case_number_1448 start 7 increment 1;
            create index every_kind_trgm on every_kind using gin ("Mixed Case" gin_trgm_ops);
            create unique index every_kind_part on every_kind (day) where yes;
            create function refuse_delete() returns trigger language plpgsql as
                $$ begin raise exception 'append only'; end $$;
            create trigger every_kind_append_only before delete on every_kind
                for each row execute function refuse_delete();
            create trigger every_kind_no_insert before insert on every_kind for each row
                when (new."Mixed Case" = 'never') execute function refuse_delete();
            create view every_view as select id, "Mixed Case" from every_kind where yes;
            create table account (id integer primary key, balance integer not null);
            insert into account values (1, 500), (2, 500);
            select nextval('case_number_1448'), nextval('case_number_1448');
            """;

    @TempDir
    Path folder;

    @Autowired
    DataSource dataSource;

    @Test
    void aBackupTakenWhileSomebodyWritesRestoresToTheSameInstantWithEveryObjectAndRow() throws Exception {
        Path file = folder.resolve("casework.backup");
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger transfers = new AtomicInteger();
        try (Connection source = dataSource.getConnection();
                Statement statement = source.createStatement()) {
            statement.execute(EVERY_KIND);
            insertTroublesomeRows(source);
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> transfer(stop, transfers));
            await(transfers, 20);
            try (Connection reader = dataSource.getConnection()) {
                new Backup(reader, Clock.systemUTC()).writeTo(file);
            }
            int during = transfers.get();
            await(transfers, during + 20);
            stop.set(true);
            writer.join();

            try (Connection target = emptyDatabase();
                    Statement restored = target.createStatement()) {
                new Restore(target).readFrom(file);

                assertThat(text(restored, "select sum(balance) from account")).isEqualTo("1000");
                assertThat(Integer.parseInt(text(restored, "select count(*) from transfer")))
                        .isBetween(20, during + 1)
                        .isEqualTo(500 - Integer.parseInt(text(restored, "select balance from account where id = 1")));
                assertThat(catalogue(target))
                        .containsExactlyInAnyOrderElementsOf(catalogue(source))
                        .hasSizeGreaterThan(500);
                assertThat(rows(target)).isEqualTo(rows(source)).hasSizeGreaterThan(20);
                assertThat(text(restored, "select nextval('case_number_1448')")).isEqualTo("9");
                assertThat(text(restored, "insert into every_kind (day) values ('2030-01-01') returning id"))
                        .isEqualTo("102");
                assertThatThrownBy(() -> restored.execute("delete from every_kind"))
                        .hasMessageContaining("append only");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining("glob:**.backup").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aChangedOrCutFileLoadsNothing() throws Exception {
        Path file = folder.resolve("casework.backup");
        try (Connection source = dataSource.getConnection()) {
            new Backup(source, Clock.systemUTC()).writeTo(file);
        }
        byte[] whole = Files.readAllBytes(file);
        try (Connection target = emptyDatabase()) {
            for (int at = 40; at < whole.length; at += whole.length / 37) {
                byte[] changed = whole.clone();
                changed[at] ^= 0x20;
                Path damaged = Files.write(folder.resolve("changed"), changed);
                try {
                    new Restore(target).readFrom(damaged);
                    assertThat(headerOnly(whole, at))
                            .as("a change at %s went unseen", at)
                            .isTrue();
                    reset(target);
                } catch (StartRefusedException expected) {
                    assertThat(new SchemaScript(target).isEmpty()).isTrue();
                }
                Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, at));
                assertThatThrownBy(() -> new Restore(target).readFrom(cut))
                        .isInstanceOf(StartRefusedException.class)
                        .hasMessageContaining("not a complete and unchanged back-up");
            }
        }
    }

    @Test
    void neverRestoresOverDataNorWritesOverAnEarlierBackup() throws Exception {
        Path file = folder.resolve("casework.backup");
        try (Connection source = dataSource.getConnection()) {
            new Backup(source, Clock.systemUTC()).writeTo(file);

            assertThatThrownBy(() -> new Backup(source, Clock.systemUTC()).writeTo(file))
                    .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
            assertThatThrownBy(() -> new Restore(source).readFrom(file))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("not empty");
        }
    }

    @Test
    void anObjectThatItCannotKeepIsRefusedAndNotLeftOut() throws Exception {
        try (Connection source = emptyDatabase();
                Statement statement = source.createStatement()) {
            statement.execute("create type mood as enum ('good')");

            assertThatThrownBy(() -> new Backup(source, Clock.systemUTC()).writeTo(folder.resolve("x")))
                    .hasMessageContaining("type mood");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private void transfer(AtomicBoolean stop, AtomicInteger transfers) {
        try (Connection writer = dataSource.getConnection();
                Statement statement = writer.createStatement()) {
            statement.execute("create table transfer (number serial primary key)");
            writer.setAutoCommit(false);
            while (!stop.get() && transfers.get() < 400) {
                statement.execute("update account set balance = balance - 1 where id = 1");
                statement.execute("insert into transfer default values");
                statement.execute("update account set balance = balance + 1 where id = 2");
                writer.commit();
                transfers.incrementAndGet();
                Thread.sleep(2);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(AtomicInteger counter, int value) throws InterruptedException {
        for (int tries = 0; counter.get() < value && tries < 1000; tries++) {
            Thread.sleep(10);
        }
        assertThat(counter.get()).isGreaterThanOrEqualTo(value);
    }

    private static void insertTroublesomeRows(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into every_kind (\"Mixed Case\", bytes, amount, ratio, span, at, day, document, tags, yes)"
                        + " values (?, ?, 12345.678, 0.1::float8 + 0.2, '1 year 2 mons -3 days', now(), ?::date,"
                        + " '{\"اسم\": [1, null]}', array['a,b', null, 'c\"d\\'], ?)")) {
            insert.setString(1, "سطر\nثان\tو\\N و\r\\. \"اقتباس\" 😀");
            insert.setBytes(2, new byte[] {0, 1, -1, '\\', '\n'});
            insert.setString(3, "0044-03-15 BC");
            insert.setBoolean(4, true);
            insert.execute();
            insert.setString(1, "");
            insert.setBytes(2, null);
            insert.setString(3, null);
            insert.setBoolean(4, false);
            insert.execute();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into every_child select gen_random_uuid(), id from every_kind");
        }
    }

    /** The catalogue as information_schema and the server's own functions tell it, independent of our script. */
    private static List<String> catalogue(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String query : List.of(
                    // The order of the columns: a dropped one leaves a gap in ordinal_position that no script can make.
                    "select row(table_name, column_name, row_number() over (partition by table_name"
                            + " order by ordinal_position), column_default, is_nullable, data_type,"
                            + " character_maximum_length, numeric_precision, numeric_scale, is_identity,"
                            + " identity_generation, identity_start, is_generated, generation_expression)::text"
                            + " from information_schema.columns where table_schema = 'public' and table_name <> 'transfer'",
                    "select row(conname, conrelid::regclass, pg_get_constraintdef(oid))::text from pg_constraint"
                            + " where connamespace = 'public'::regnamespace",
                    "select indexdef from pg_indexes where schemaname = 'public'",
                    "select row(tgname, pg_get_triggerdef(oid))::text from pg_trigger where not tgisinternal",
                    "select row(viewname, definition)::text from pg_views where schemaname = 'public'",
                    "select row(sequencename, data_type, start_value, min_value, max_value, increment_by, cycle,"
                            + " cache_size)::text from pg_sequences",
                    "select row(sequencename, last_value)::text from pg_sequences where sequencename !~ 'transfer'",
                    "select pg_get_functiondef(p.oid) from pg_proc p where pronamespace = 'public'::regnamespace"
                            + " and prolang <> (select oid from pg_language where lanname = 'c')",
                    "select row(extname)::text from pg_extension",
                    "select row(relname, reloptions)::text from pg_class where relnamespace = 'public'::regnamespace",
                    "select row(c.relname, s.relname, a.attname)::text from pg_depend d join pg_class s on s.oid = objid"
                            + " join pg_class c on c.oid = refobjid join pg_attribute a on a.attrelid = c.oid and"
                            + " attnum = refobjsubid where s.relkind = 'S' and d.deptype in ('a', 'i')",
                    "select row(pg_describe_object(classoid, objoid, objsubid), description)::text from pg_description"
                            + " where objoid >= 16384 and pg_describe_object(classoid, objoid, objsubid) !~ 'trgm|similar|operator'")) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        lines.add(sameWords(rows.getString(1)));
                    }
                }
            }
        }
        lines.sort(null);
        return lines;
    }

    /** PostgreSQL itself words "role in ('a', 'b')" of a varchar anew when it reads its own wording. */
    private static String sameWords(String line) {
        return line.contains("ARRAY[") ? line.replaceAll("::text(\\[])?|[()]", "") : line;
    }

    /** A digest of the rows of each table that nobody wrote to meanwhile. */
    private static TreeMap<String, String> rows(Connection connection) throws SQLException {
        TreeMap<String, String> digests = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select quote_ident(tablename) from pg_tables where schemaname = 'public'"
                            + " and tablename not in ('account', 'transfer')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                digests.put(
                        table,
                        text(
                                statement,
                                "select count(*) || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                                        + table + " t"));
            }
        }
        return digests;
    }

    private static Connection emptyDatabase() throws SQLException {
        return DriverManager.getConnection(TestDatabase.create("restored_" + DATABASES.incrementAndGet()));
    }

    private static void reset(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop extension pg_trgm cascade");
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
    }

    /** A file's name, time and attributes in the container say nothing of the data. */
    private static boolean headerOnly(byte[] whole, int at) {
        for (int start = Math.max(0, at - 90); start <= at; start++) {
            if (whole[start] == 'P'
                    && whole[start + 1] == 'K'
                    && List.of(1, 3, 5, 7).contains((int) whole[start + 2])) {
                return true;
            }
        }
        return false;
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
