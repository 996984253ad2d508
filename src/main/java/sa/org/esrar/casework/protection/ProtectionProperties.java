package sa.org.esrar.casework.protection;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keyset the keys themselves (JSON) or the path of a file that holds them; absent on the embedded default, where
 *     they lie in {@code keys/keys.json} of the data directory
 */
@ConfigurationProperties("casework.protection")
record ProtectionProperties(String keyset) {

    boolean given() {
        return keyset != null && !keyset.isBlank();
    }

    /** Whether the setting holds the keys themselves, not a path. */
    boolean inline() {
        return given() && keyset.stripLeading().startsWith("{");
    }

    /** Keys must not come out of a log line. */
    @Override
    public String toString() {
        return "ProtectionProperties[keyset " + (given() ? "given" : "absent") + "]";
    }
}
