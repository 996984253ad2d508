package sa.org.esrar.casework.parties;

import jakarta.persistence.Embeddable;
import sa.org.esrar.casework.protection.Protection;

/** A value that lies encrypted and is found again by its keyed hash. */
@Embeddable
record ProtectedValue(byte[] cipher, byte[] hash) {

    /** Null for null. */
    static ProtectedValue of(Protection protection, String purpose, String value) {
        return value == null
                ? null
                : new ProtectedValue(protection.encrypt(purpose, value), protection.lookupHash(purpose, value));
    }

    static String read(Protection protection, String purpose, ProtectedValue value) {
        return value == null || value.cipher() == null ? null : protection.decrypt(purpose, value.cipher());
    }
}
