package sa.org.esrar.casework.workflow.tasks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of start forms.
 *
 * @param stagedFor how long what was handed in waits for its start, which follows in the same moment
 * @param draftsKept how long what was typed and not handed in is kept for its author
 */
@ConfigurationProperties("casework.workflow.starts")
record StartSettings(@DefaultValue("15m") Duration stagedFor, @DefaultValue("7d") Duration draftsKept) {}
