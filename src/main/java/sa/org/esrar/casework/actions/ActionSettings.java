package sa.org.esrar.casework.actions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of corrective actions.
 *
 * @param dueWithin working days in which an action is carried out and verified, where no day was decided
 */
@ConfigurationProperties("casework.actions")
public record ActionSettings(@DefaultValue("10") int dueWithin) {}
