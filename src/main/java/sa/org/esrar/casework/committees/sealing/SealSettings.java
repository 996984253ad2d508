package sa.org.esrar.casework.committees.sealing;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * With what minutes are sealed (D2).
 *
 * @param keystore path of a PKCS#12 file with the association's key and certificate; null for none
 * @param password of the file and of its key
 * @param alias of the key in the file; null where it holds one key alone
 * @param ownKey whether the installation makes a key of its own where no key store is given; null for on the embedded
 *     database alone
 */
@ConfigurationProperties("casework.committees.seal")
record SealSettings(String keystore, String password, String alias, Boolean ownKey) {

    boolean hasKeystore() {
        return keystore != null && !keystore.isBlank();
    }

    /** The password must not come out of a log line. */
    @Override
    public String toString() {
        return "SealSettings[" + keystore + ", " + alias + ", " + ownKey + "]";
    }
}
