package sa.org.esrar.casework.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@link Protection} with one set of {@link Keys}; immutable. */
final class TinkProtection implements Protection {

    private static final int HASH_BYTES = 32;

    private final Aead aead;
    private final Mac mac;
    private final PrfSet prf;
    private final int presentKey;

    TinkProtection(Keys keys) {
        try {
            aead = keys.aead();
            mac = keys.mac();
            prf = keys.prf();
            presentKey = keys.presentEncryptionKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] encrypt(String purpose, String text) {
        return encryptBytes(purpose, text.getBytes(UTF_8));
    }

    @Override
    public String decrypt(String purpose, byte[] cipher) {
        return new String(decryptBytes(purpose, cipher), UTF_8);
    }

    @Override
    public byte[] encryptBytes(String purpose, byte[] content) {
        try {
            return aead.encrypt(content, purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] decryptBytes(String purpose, byte[] cipher) {
        try {
            return aead.decrypt(cipher, purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new ProtectionException("cannot be read for the purpose " + purpose, e);
        }
    }

    /** Whether a cipher was written with the present key; the rotation leaves such a one alone. */
    boolean isPresent(byte[] cipher) {
        return cipher.length > 5
                && cipher[0] == 1
                && ByteBuffer.wrap(cipher, 1, 4).getInt() == presentKey;
    }

    @Override
    public byte[] lookupHash(String purpose, String value) {
        try {
            return prf.computePrimary(input(purpose, value.getBytes(UTF_8)), HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<byte[]> lookupHashes(String purpose, String value) {
        byte[] input = input(purpose, value.getBytes(UTF_8));
        try {
            List<byte[]> hashes = new ArrayList<>();
            hashes.add(prf.computePrimary(input, HASH_BYTES));
            for (Map.Entry<Integer, Prf> key : prf.getPrfs().entrySet()) {
                if (key.getKey() != prf.getPrimaryId()) {
                    hashes.add(key.getValue().compute(input, HASH_BYTES));
                }
            }
            return hashes;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isLookupHash(String purpose, String value, byte[] hash) {
        boolean found = false;
        for (byte[] candidate : lookupHashes(purpose, value)) {
            found |= MessageDigest.isEqual(candidate, hash);
        }
        return found;
    }

    @Override
    public byte[] seal(String purpose, byte[] content) {
        try {
            return mac.computeMac(input(purpose, content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isSealed(String purpose, byte[] content, byte[] seal) {
        try {
            mac.verifyMac(seal, input(purpose, content));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The purpose with its length in front, so that no other pair of purpose and content gives the same bytes. */
    private static byte[] input(String purpose, byte[] content) {
        byte[] name = purpose.getBytes(UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + name.length + content.length)
                .putInt(name.length)
                .put(name)
                .put(content)
                .array();
    }
}
