package sa.org.esrar.casework.protection;

/**
 * Encrypts, hashes for look-up, and seals with the keys of this installation (F2). Every call takes a purpose, a short
 * constant such as {@code parties.nationalId}: a value sealed for one purpose is worth nothing for another.
 */
public interface Protection {

    /** Encrypts text (AES-GCM with the purpose as associated data); the result differs each time. */
    byte[] encrypt(String purpose, String text);

    /**
     * Reads what {@link #encrypt} wrote, also under an older key.
     *
     * @throws ProtectionException when the bytes were changed, belong to another purpose, or the key is missing
     */
    String decrypt(String purpose, byte[] cipher);

    /** A keyed hash (HMAC-SHA-256, 32 bytes) that finds an equal value again without storing it; never reversible. */
    byte[] lookupHash(String purpose, String value);

    /** Seals bytes (HMAC); {@link #isSealed} finds any change, also after the key was rotated. */
    byte[] seal(String purpose, byte[] content);

    /** Whether a seal of {@link #seal} belongs to exactly this content and purpose. */
    boolean isSealed(String purpose, byte[] content, byte[] seal);
}
