package sa.org.esrar.casework.declarations;

import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.protection.Protection;

/**
 * Proves by one-time codes that another contact is wished for by who holds the one on record, and that she reads what is
 * sent to a new mobile or mail address. Who merely has a page open leads nothing elsewhere.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ContactProof {

    private static final String PURPOSE = "declarations.newAddress";

    private final OneTimeCodes codes;
    private final Notifications notifications;
    private final Protection protection;

    ContactProof(OneTimeCodes codes, Notifications notifications, Protection protection) {
        this.codes = codes;
        this.notifications = notifications;
        this.protection = protection;
    }

    /** Where somebody wants to be reached and was not before; either may be null. */
    public record Fresh(String mobile, String email) {

        @Override
        public String toString() {
            return "Fresh";
        }
    }

    /**
     * To the contact on record.
     *
     * @param purpose for which alone the code is good
     * @param key of its text
     * @throws sa.org.esrar.casework.api.ApiException 409 when there is neither mobile nor mail, 429 after too many codes
     */
    public void sendToRecord(String purpose, String caseNumber, String key) {
        notifications.sendCode(caseNumber, key, codes.issue(purpose + ":" + caseNumber), codes.validFor());
    }

    /** @throws sa.org.esrar.casework.api.InvalidInputException on {@code code} */
    public void useFromRecord(String purpose, String caseNumber, String typed) {
        codes.use(purpose + ":" + caseNumber, typed, "code");
    }

    /** To each new one. */
    public void sendToNew(String caseNumber, Fresh fresh) {
        if (fresh.mobile() != null) {
            send(caseNumber, Channel.SMS, fresh.mobile(), "otp.mobile");
        }
        if (fresh.email() != null) {
            send(caseNumber, Channel.EMAIL, fresh.email(), "otp.email");
        }
    }

    /** @throws sa.org.esrar.casework.api.InvalidInputException on {@code mobileCode} or {@code emailCode} */
    public void useFromNew(String caseNumber, Fresh fresh, String mobileCode, String emailCode) {
        if (fresh.mobile() != null) {
            codes.use(subject(caseNumber, Channel.SMS, fresh.mobile()), mobileCode, "mobileCode");
        }
        if (fresh.email() != null) {
            codes.use(subject(caseNumber, Channel.EMAIL, fresh.email()), emailCode, "emailCode");
        }
    }

    /** As {@link #useFromNew}, without using them up. */
    public void checkFromNew(String caseNumber, Fresh fresh, String mobileCode, String emailCode) {
        if (fresh.mobile() != null) {
            codes.check(subject(caseNumber, Channel.SMS, fresh.mobile()), mobileCode, "mobileCode");
        }
        if (fresh.email() != null) {
            codes.check(subject(caseNumber, Channel.EMAIL, fresh.email()), emailCode, "emailCode");
        }
    }

    private void send(String caseNumber, Channel channel, String address, String key) {
        String code = codes.issue(subject(caseNumber, channel, address));
        notifications.sendCodeToNew(caseNumber, channel, address, key, code, codes.validFor());
    }

    private String subject(String caseNumber, Channel channel, String address) {
        return channel + ":" + caseNumber + ":" + HexFormat.of().formatHex(protection.lookupHash(PURPOSE, address));
    }
}
