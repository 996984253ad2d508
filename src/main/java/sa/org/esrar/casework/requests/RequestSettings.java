package sa.org.esrar.casework.requests;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of service requests.
 *
 * @param answerWithin working days from completeness to the answer; the policy's promise (C6)
 */
@ConfigurationProperties("casework.requests")
public record RequestSettings(@DefaultValue("15") int answerWithin) {}
