package sa.org.esrar.casework.datastore;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;

/** Knows whether any instance of the application runs on this database, on whatever machine. */
public class RunningInstances implements DisposableBean {

    private final DataSource dataSource;
    private Connection connection;
    private boolean alone;

    RunningInstances(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Counts this process among the running instances until it ends. */
    synchronized void join() throws SQLException {
        connection = dataSource.getConnection();
        AdvisoryLock.RUNNING.takeShared(connection);
    }

    /**
     * Keeps every instance from running until this process ends: for commands that change what instances hold in
     * memory.
     *
     * @throws StartRefusedException when one runs
     */
    public synchronized void requireNone() throws SQLException {
        Connection candidate = dataSource.getConnection();
        if (!AdvisoryLock.RUNNING.tryTake(candidate)) {
            candidate.close();
            throw new StartRefusedException(
                    "النظام يعمل على قاعدة البيانات هذه؛ يلزم إيقافه أولا.",
                    "The application is running on this database; stop every instance first.");
        }
        connection = candidate;
        alone = true;
    }

    @Override
    public synchronized void destroy() throws SQLException {
        if (connection != null && !connection.isClosed()) {
            if (alone) {
                AdvisoryLock.RUNNING.release(connection);
            } else {
                AdvisoryLock.RUNNING.releaseShared(connection);
            }
            connection.close();
        }
    }
}
