package sa.org.esrar.casework.compensation.rulings;

import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.parties.NameKey;
import sa.org.esrar.casework.protection.Protection;

/** What tells one ruling from another: its number and who gave it. Encrypted, with a hash by which the same is found again. */
@Component
class RulingIdentity {

    static final String PURPOSE = "compensation.ruling";

    private static final String BETWEEN = "\n";

    private final Protection protection;

    RulingIdentity(Protection protection) {
        this.protection = protection;
    }

    byte[] seal(String number, String authority) {
        return protection.encrypt(PURPOSE, of(number, authority));
    }

    byte[] hash(String number, String authority) {
        return protection.lookupHash(PURPOSE, normalised(of(number, authority)));
    }

    /** Under every key. */
    List<byte[]> hashes(String number, String authority) {
        return protection.lookupHashes(PURPOSE, normalised(of(number, authority)));
    }

    String number(byte[] sealed) {
        return sealed == null ? null : protection.decrypt(PURPOSE, sealed).split(BETWEEN)[0];
    }

    String authority(byte[] sealed) {
        return sealed == null ? null : protection.decrypt(PURPOSE, sealed).split(BETWEEN)[1];
    }

    private static String of(String number, String authority) {
        return number.replace(BETWEEN, " ") + BETWEEN + authority.replace(BETWEEN, " ");
    }

    /** However the two were spaced, joined or spelt. */
    static String normalised(String identity) {
        String[] parts = identity.split(BETWEEN);
        return NameKey.of(parts[0]).replace(" ", "") + BETWEEN + NameKey.of(parts[1]);
    }
}
