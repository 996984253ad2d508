package sa.org.esrar.casework.casefile;

import java.time.Instant;
import java.util.List;

/** The append-only timeline of a case, one HMAC chain per case; its texts can be destroyed and the chain stays valid. */
public interface Timeline {

    /**
     * Adds an entry.
     *
     * @param code what happened, e.g. {@code requests.received}; also the key of its text in the module's bundle
     * @param actor a staff user id, {@code beneficiary} or {@code system}
     * @param text free text that belongs to it and may hold personal data, or null
     * @param arguments ids, codes and dates for the entry's own text; never personal data
     */
    void append(String caseNumber, String code, String actor, Visibility visibility, String text, String... arguments);

    List<Entry> entries(String caseNumber);

    /** Destroys the text of an entry (F2); the entry and a trace of the destruction stay. Nothing when it has none. */
    void destroyText(String caseNumber, int sequence, String by, String reasonCode);

    /** Whether the beneficiary sees the entry on the tracking page. */
    enum Visibility {
        PUBLIC,
        STAFF
    }

    /** One entry; {@code text} is null when there was none or it was destroyed. */
    record Entry(
            int sequence,
            Instant at,
            String code,
            String actor,
            Visibility visibility,
            String text,
            List<String> arguments) {}
}
