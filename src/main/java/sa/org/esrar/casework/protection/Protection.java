package sa.org.esrar.casework.protection;

import java.util.List;

/**
 * Encrypts, hashes for look-up, and seals with the keys of this installation (F2). Every call takes a purpose, a short
 * constant such as {@code parties.nationalId}: a value sealed for one purpose is worth nothing for another. Safe for
 * many threads. Tables whose values lie under these keys are named to the rotation by a {@link Rotated} bean.
 */
public interface Protection {

    /** Encrypts text (AES-256-GCM with the purpose as associated data); the result differs each time. */
    byte[] encrypt(String purpose, String text);

    /**
     * Reads what {@link #encrypt} wrote, also under an older key.
     *
     * @throws ProtectionException when the bytes were changed, belong to another purpose, or the key is missing
     */
    String decrypt(String purpose, byte[] cipher);

    /** As {@link #encrypt}, for content such as an attachment. */
    byte[] encryptBytes(String purpose, byte[] content);

    /**
     * Reads what {@link #encryptBytes} wrote, also under an older key.
     *
     * @throws ProtectionException when the bytes were changed, belong to another purpose, or the key is missing
     */
    byte[] decryptBytes(String purpose, byte[] cipher);

    /**
     * A keyed hash (HMAC-SHA-256, 32 bytes) that finds an equal value again without storing it; never reversible. It
     * changes when the keys are rotated: where the value itself lies encrypted in the same row the rotation computes it
     * anew, elsewhere use {@link #lookupHashes} or {@link #isLookupHash}.
     */
    byte[] lookupHash(String purpose, String value);

    /**
     * The hashes of a value under every key, the present one first: finds rows of a column that stores only the hash
     * ({@code where code_hash in (…)}), also those written before a rotation.
     */
    List<byte[]> lookupHashes(String purpose, String value);

    /** Whether a stored hash belongs to a value, also under an older key; takes the same time for any answer. */
    boolean isLookupHash(String purpose, String value, byte[] hash);

    /** Seals bytes (HMAC-SHA-256); {@link #isSealed} finds any change, also after the keys were rotated. */
    byte[] seal(String purpose, byte[] content);

    /** Whether a seal of {@link #seal} belongs to exactly this content and purpose. */
    boolean isSealed(String purpose, byte[] content, byte[] seal);
}
