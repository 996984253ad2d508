package sa.org.esrar.casework.datastore;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Lets instances that start at once on one database do so one after the other: our tables, the engine's tables and our
 * deployment are one critical section. A PostgreSQL advisory lock on a connection of its own, so that it ends with the
 * process however the process ends. Whoever deploys calls {@link #release()} when done; if nobody does, it is released
 * when the application is ready or has failed to start.
 */
public class StartUpLock implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartUpLock.class);

    private final DataSource dataSource;
    private Connection connection;

    StartUpLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until this instance is the only one that is starting. */
    synchronized void take() throws SQLException {
        if (connection != null) {
            return;
        }
        Connection candidate = dataSource.getConnection();
        try {
            candidate.setAutoCommit(true);
            if (!AdvisoryLock.START_UP.tryTake(candidate)) {
                LOG.info("Another instance is starting on this database; waiting for it");
                AdvisoryLock.START_UP.take(candidate);
            }
            connection = candidate;
        } finally {
            if (connection == null) {
                candidate.close();
            }
        }
    }

    /** Lets the next instance start. Further calls do nothing. */
    public synchronized void release() {
        if (connection == null) {
            return;
        }
        try (Connection held = connection) {
            AdvisoryLock.START_UP.release(held);
        } catch (SQLException e) {
            // The server gives the lock back when the connection is gone, which is the only way to come here.
            LOG.debug("The connection of the start-up lock was gone", e);
        } finally {
            connection = null;
        }
    }

    @EventListener
    void whenReady(ApplicationReadyEvent ready) {
        release();
    }

    @Override
    public void destroy() {
        release();
    }
}
