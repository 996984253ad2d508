package sa.org.esrar.casework.datastore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A program of its own for tests that kill one: starts the server and commits numbers, telling each commit. */
public final class ServerProgram {

    private ServerProgram() {}

    public static void main(String[] arguments) throws Exception {
        PostgresServer server = PostgresServer.start(Path.of(arguments[0]));
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists committed (number integer primary key)");
            int number = last(statement);
            System.out.println("ready");
            while (true) {
                number++;
                statement.execute("insert into committed values (" + number + ")");
                System.out.println(number);
            }
        }
    }

    static Connection connect(PostgresServer server) throws Exception {
        return connect(server, server.password());
    }

    static Connection connect(PostgresServer server, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", PostgresServer.USER);
        login.setProperty("password", password);
        return DriverManager.getConnection(server.jdbcUrl(), login);
    }

    static int last(Statement statement) throws SQLException {
        return Integer.parseInt(text(statement, "select coalesce(max(number), 0) from committed"));
    }

    static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
