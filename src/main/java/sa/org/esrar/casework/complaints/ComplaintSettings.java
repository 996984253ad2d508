package sa.org.esrar.casework.complaints;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import sa.org.esrar.casework.api.Localized;

/**
 * Settings of complaints and objections; all times in working days.
 *
 * @param amicableWithin from the filing, in which an amicable settlement is tried (E3)
 * @param committeeWithin from the end of that, in which the follow-up committee decides (E1)
 * @param secondStageWithin in which whoever is above decides
 * @param reopenWithin after the closing, in which a complaint can be reopened; shown and enforced alike
 * @param objectWithin after the answer, in which an objection to a decision is received (C5)
 * @param askedFor after the outcome, before silence may be recorded, and then only after a call
 * @param outsideAuthority whom letters name where nobody in the association may hear a complaint any more
 */
@ConfigurationProperties("casework.complaints")
public record ComplaintSettings(
        @DefaultValue("5") int amicableWithin,
        @DefaultValue("15") int committeeWithin,
        @DefaultValue("10") int secondStageWithin,
        @DefaultValue("15") int reopenWithin,
        @DefaultValue("15") int objectWithin,
        @DefaultValue("5") int askedFor,
        Localized outsideAuthority) {}
