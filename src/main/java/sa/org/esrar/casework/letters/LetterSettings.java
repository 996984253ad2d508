package sa.org.esrar.casework.letters;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import sa.org.esrar.casework.api.Localized;

/**
 * Settings of letters.
 *
 * @param association its name
 * @param registration the line below the name
 * @param contact the line at the foot of each page, and the sender on envelopes
 * @param logo picture at the head (PNG or JPEG), or null
 * @param signatories who may sign, by a key of one's own: title under the signature and name
 * @param atOnce letters that are set at the same time
 */
@ConfigurationProperties("casework.letters")
record LetterSettings(
        Localized association,
        Localized registration,
        Localized contact,
        Resource logo,
        Map<String, Signatory> signatories,
        @DefaultValue("2") int atOnce) {

    record Signatory(Localized title, Localized name) {}

    Signatory signatory(String key) {
        Signatory found = signatories.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no signatory " + key + " in casework.letters.signatories");
        }
        return found;
    }
}
