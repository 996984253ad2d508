package sa.org.esrar.casework.workflow.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the engine, {@code casework.workflow.engine}.
 *
 * @param cleanupFrom start of the nightly removal of expired history, as {@code HH:mm+0300}
 * @param cleanupUntil its end
 * @param maximumResults largest number of rows that one query of a signed-in person may ask for
 */
@ConfigurationProperties("casework.workflow.engine")
record EngineSettings(
        @DefaultValue("01:00+0300") String cleanupFrom,
        @DefaultValue("04:00+0300") String cleanupUntil,
        @DefaultValue("2000") int maximumResults) {}
