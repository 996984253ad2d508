package sa.org.esrar.casework.staff;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.parties.Identifiers;
import sa.org.esrar.casework.parties.Purposes;
import sa.org.esrar.casework.protection.Protection;

/** Protects staff's and relatives' numbers under the purposes of parties, so that hashes can be compared. */
@Component
class ProtectedIdentity {

    private final Protection protection;

    ProtectedIdentity(Protection protection) {
        this.protection = protection;
    }

    /** Both values null for null. */
    record Stored(byte[] cipher, byte[] hash) {}

    Stored nationalId(String typed) {
        return typed == null
                ? new Stored(null, null)
                : stored(
                        Purposes.NATIONAL_ID,
                        Identifiers.nationalId(typed)
                                .or(() -> Identifiers.establishmentNumber(typed))
                                .orElseThrow(
                                        () -> new InvalidInputException("nationalId", "parties.nationalId.invalid")));
    }

    Stored mobile(String typed) {
        return typed == null
                ? new Stored(null, null)
                : stored(
                        Purposes.MOBILE,
                        Identifiers.mobile(typed)
                                .orElseThrow(() -> new InvalidInputException("mobile", "parties.mobile.invalid")));
    }

    private Stored stored(String purpose, String value) {
        return new Stored(protection.encrypt(purpose, value), protection.lookupHash(purpose, value));
    }
}
