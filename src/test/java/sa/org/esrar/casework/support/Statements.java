package sa.org.esrar.casework.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The statements that some work sends from this thread, as they are logged; the engine's own are not among them. */
public final class Statements {

    private static final String HIBERNATE = "org.hibernate.SQL";
    private static final String SPRING = "org.springframework.jdbc.core.JdbcTemplate";
    private static final String PREPARED = "Executing prepared SQL statement [";

    private Statements() {}

    public static List<String> of(Runnable work) {
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        List<Runnable> putBack = new ArrayList<>();
        for (String name : List.of(HIBERNATE, SPRING)) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            Level level = logger.getLevel();
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(events);
            putBack.add(() -> {
                logger.detachAppender(events);
                logger.setAdditive(true);
                logger.setLevel(level);
            });
        }
        try {
            work.run();
        } finally {
            putBack.forEach(Runnable::run);
        }
        String here = Thread.currentThread().getName();
        return List.copyOf(events.list).stream()
                .filter(event -> event.getThreadName().equals(here))
                .filter(event -> event.getLoggerName().equals(HIBERNATE)
                        || event.getFormattedMessage().startsWith(PREPARED))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
