package sa.org.esrar.casework.requests;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of service requests.
 *
 * @param answerWithin working days from completeness to the answer; the policy's promise (C6)
 * @param itemsWithin working days in which named items are waited for, as {@code timer_missingNoticeExpired} has them
 * @param objectWithin working days in which an objection to the answer is received (C5)
 * @param draftsKept days after which a request that was begun and never signed is destroyed (F2)
 */
@ConfigurationProperties("casework.requests")
public record RequestSettings(
        @DefaultValue("15") int answerWithin,
        @DefaultValue("20") int itemsWithin,
        @DefaultValue("15") int objectWithin,
        @DefaultValue("60") int draftsKept) {}
