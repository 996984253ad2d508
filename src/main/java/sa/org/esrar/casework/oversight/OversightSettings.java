package sa.org.esrar.casework.oversight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of management oversight.
 *
 * @param dueSoon working days before its day, from which on a case counts as about to be late
 */
@ConfigurationProperties("casework.oversight")
public record OversightSettings(@DefaultValue("2") int dueSoon) {}
