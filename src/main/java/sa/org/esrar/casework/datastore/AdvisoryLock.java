package sa.org.esrar.casework.datastore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The session-level advisory locks of this application; nobody else may use these numbers. */
enum AdvisoryLock {

    /** One instance at a time migrates and deploys; a back-up shares it, so that no table changes under it. */
    START_UP(7_353_810_001L),

    /** Shared by every running instance; alone for what must not happen while one runs. */
    RUNNING(7_353_810_002L);

    private final long number;

    AdvisoryLock(long number) {
        this.number = number;
    }

    void take(Connection connection) throws SQLException {
        call(connection, "select pg_advisory_lock(?)");
    }

    boolean tryTake(Connection connection) throws SQLException {
        return call(connection, "select pg_try_advisory_lock(?)");
    }

    void takeShared(Connection connection) throws SQLException {
        call(connection, "select pg_advisory_lock_shared(?)");
    }

    void release(Connection connection) throws SQLException {
        call(connection, "select pg_advisory_unlock(?)");
    }

    void releaseShared(Connection connection) throws SQLException {
        call(connection, "select pg_advisory_unlock_shared(?)");
    }

    private boolean call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return "t".equals(row.getString(1));
            }
        }
    }
}
