package sa.org.esrar.casework.datastore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PgConnection;

/** What any database must offer before a table is made in it. */
final class DatabaseChecks {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final DataSource dataSource;

    DatabaseChecks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws StartRefusedException naming what is missing */
    void verify() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            verifyErrorsKeepSilent(connection);
            verifyEncoding(statement);
            // Only tries: the extension itself is made by the migrations.
            connection.setAutoCommit(false);
            try {
                verifyTrigrams(statement);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void verifyEncoding(Statement statement) throws SQLException {
        String encoding = text(statement, "show server_encoding");
        if (!"UTF8".equals(encoding)) {
            throw new StartRefusedException(
                    "ترميز قاعدة البيانات " + encoding + "، ويلزم أن يكون UTF8.",
                    "The encoding of the database is " + encoding + "; it has to be UTF8.");
        }
    }

    private void verifyTrigrams(Statement statement) throws SQLException {
        try {
            statement.execute("create extension if not exists pg_trgm");
        } catch (SQLException e) {
            String why = INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())
                    ? "the user may not create it; let an administrator run it once in this database"
                    : "the server does not have it; install PostgreSQL's contrib package, then run it";
            throw new StartRefusedException(
                    "ينقص قاعدة البيانات الملحق pg_trgm اللازم للبحث في الأسماء: create extension pg_trgm",
                    "The database lacks the extension pg_trgm, which the search for names needs: " + why
                            + ": create extension pg_trgm",
                    e);
        }
        // Asks for the effect and not for the name of the locale: providers differ between servers.
        if ("0".equals(text(statement, "select cardinality(show_trgm('فاطمة'))"))) {
            String locale = text(statement, "select datctype from pg_database where datname = current_database()");
            throw new StartRefusedException(
                    "إعداد اللغة في قاعدة البيانات LC_CTYPE=" + locale
                            + " لا يعرف الحروف العربية؛ تُنشأ القاعدة بإعداد C.UTF-8 أو ICU.",
                    "The database was created with LC_CTYPE=" + locale
                            + ", which does not know Arabic letters: a search for names would find nothing. Create it"
                            + " anew: create database … template template0 encoding 'UTF8' lc_ctype 'C.UTF-8'"
                            + " lc_collate 'C.UTF-8'");
        }
    }

    /** A unique violation would otherwise put the value, a telephone number perhaps, into stored stack traces (F2). */
    private void verifyErrorsKeepSilent(Connection connection) throws SQLException {
        if (connection.unwrap(PGConnection.class) instanceof PgConnection driver && driver.getLogServerErrorDetail()) {
            throw new StartRefusedException(
                    "يلزم أن يبقى logServerErrorDetail=false في عنوان قاعدة البيانات.",
                    "logServerErrorDetail=true in the database URL would write personal data into logs; leave it out.");
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
