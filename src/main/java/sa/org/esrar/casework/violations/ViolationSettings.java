package sa.org.esrar.casework.violations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import sa.org.esrar.casework.api.Localized;

/**
 * Settings of reports of violations; all times in working days.
 *
 * @param firstLookWithin from the report, in which a reader looks at it
 * @param investigateWithin from the first look, in which it is decided
 * @param replyWithin after a question, in which the reporter's reply is waited for
 * @param outsideAuthority who is named where nobody in the association may read a report
 */
@ConfigurationProperties("casework.violations")
public record ViolationSettings(
        @DefaultValue("2") int firstLookWithin,
        @DefaultValue("15") int investigateWithin,
        @DefaultValue("10") int replyWithin,
        Localized outsideAuthority) {}
