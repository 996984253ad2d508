package sa.org.esrar.casework.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a request's body, taken while it is read, so that no second copy of a large body is held. */
final class BodyDigest {

    static final String ATTRIBUTE = BodyDigest.class.getName();

    private final MessageDigest digest = sha256();

    void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** The digest of what was read up to now; can be asked again. */
    byte[] value() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
