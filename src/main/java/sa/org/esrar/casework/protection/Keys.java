package sa.org.esrar.casework.protection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Three Tink keysets that are created and rotated together: one generation of keys is the key at the same place in each.
 * Older generations stay, because seals and older back-ups need them.
 */
final class Keys {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] FINGERPRINT =
            "casework key fingerprint".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final KeysetHandle encryption;
    private final KeysetHandle lookup;
    private final KeysetHandle seals;

    private Keys(KeysetHandle encryption, KeysetHandle lookup, KeysetHandle seals) {
        this.encryption = encryption;
        this.lookup = lookup;
        this.seals = seals;
    }

    /** New keys, one generation. */
    static Keys generate() {
        try {
            return new Keys(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF),
                    KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** These keys and a new generation, which becomes the present one. */
    Keys rotated() {
        try {
            return new Keys(
                    withNewPrimary(encryption, PredefinedAeadParameters.AES256_GCM),
                    withNewPrimary(lookup, PredefinedPrfParameters.HMAC_SHA256_PRF),
                    withNewPrimary(seals, PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle withNewPrimary(KeysetHandle keyset, Parameters parameters)
            throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException when the text is anything else; it does not repeat the text
     */
    static Keys parse(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return new Keys(part(node, "encryption"), part(node, "lookup"), part(node, "seals")).checked();
        } catch (JsonProcessingException | GeneralSecurityException e) {
            // The cause may quote the text, and the text is the keys.
            throw new IllegalArgumentException("not a keyset: " + e.getClass().getSimpleName());
        }
    }

    private static KeysetHandle part(JsonNode node, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(node.path(name).toString(), InsecureSecretKeyAccess.get());
    }

    private Keys checked() throws GeneralSecurityException {
        aead();
        mac();
        prf();
        if (encryption.size() != lookup.size() || lookup.size() != seals.size()) {
            throw new GeneralSecurityException("generations do not match");
        }
        return this;
    }

    /** The keys in clear: for the key file only. */
    String toJson() {
        try {
            ObjectNode node = JSON.createObjectNode();
            node.set("encryption", json(encryption));
            node.set("lookup", json(lookup));
            node.set("seals", json(seals));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException(e.getClass().getSimpleName());
        }
    }

    private static JsonNode json(KeysetHandle keyset) throws GeneralSecurityException, JsonProcessingException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }

    Aead aead() throws GeneralSecurityException {
        return encryption.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    Mac mac() throws GeneralSecurityException {
        return seals.getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    PrfSet prf() throws GeneralSecurityException {
        return lookup.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /** The id that Tink writes into the first bytes of everything encrypted with the present key. */
    int presentEncryptionKey() {
        return encryption.getPrimary().getId();
    }

    /** Says which keys these are without telling anything about them; the present generation comes first. */
    List<String> fingerprints() {
        try {
            PrfSet prf = prf();
            List<String> fingerprints = new ArrayList<>();
            fingerprints.add(HexFormat.of().formatHex(prf.computePrimary(FINGERPRINT, 16)));
            for (var entry : prf.getPrfs().entrySet()) {
                if (entry.getKey() != prf.getPrimaryId()) {
                    fingerprints.add(HexFormat.of().formatHex(entry.getValue().compute(FINGERPRINT, 16)));
                }
            }
            return List.copyOf(fingerprints);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
