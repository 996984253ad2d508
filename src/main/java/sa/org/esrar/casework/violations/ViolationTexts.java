package sa.org.esrar.casework.violations;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.protection.ModuleTexts;
import sa.org.esrar.casework.protection.Protection;

/** What people typed into a report, and who reports under a purpose of its own. */
@Component
class ViolationTexts extends ModuleTexts {

    static final String PURPOSE = "violations.text";
    static final String REPORTER = "violations.reporter";
    private static final String SAME_TEXT = "violations.sameText";

    private final Protection protection;
    private final ReporterTexts reporters;

    ViolationTexts(Protection protection, ObjectMapper json) {
        super(protection, json, PURPOSE);
        this.protection = protection;
        this.reporters = new ReporterTexts(protection, json);
    }

    /** Null gives null. */
    byte[] sealReporter(Reporter reporter) {
        return reporter == null ? null : reporters.sealObject(reporter);
    }

    /** Null gives null. */
    Reporter openReporter(byte[] cipher) {
        return reporters.openObject(cipher, Reporter.class);
    }

    byte[] hash(String text) {
        return protection.lookupHash(SAME_TEXT, text);
    }

    /** Under every key that is in use. */
    List<byte[]> hashes(String text) {
        return protection.lookupHashes(SAME_TEXT, text);
    }

    private static final class ReporterTexts extends ModuleTexts {

        ReporterTexts(Protection protection, ObjectMapper json) {
            super(protection, json, REPORTER);
        }
    }
}
