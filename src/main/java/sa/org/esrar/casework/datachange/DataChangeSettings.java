package sa.org.esrar.casework.datachange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of changes of data.
 *
 * @param checkWithin working days from the wish to its check; afterwards it is escalated
 * @param denyWithin working days after the change in which it can be denied by who was reached before
 * @param reviewWithin working days in which a denied change is reviewed
 */
@ConfigurationProperties("casework.datachange")
record DataChangeSettings(
        @DefaultValue("2") int checkWithin, @DefaultValue("5") int denyWithin, @DefaultValue("2") int reviewWithin) {}
