package sa.org.esrar.casework.casefile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.parties.TypedText;

/** Case numbers as they are stored, printed, read aloud and typed (glossary, «Reading a case number aloud»). */
public final class CaseNumbers {

    private static final String KINDS = "(REQ|INQ|CMP|OBJ|CPN|VIO|UPD|MIN)";
    private static final Pattern FULL = Pattern.compile(KINDS + "-(\\d{4})-(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Pattern STORED = Pattern.compile(KINDS + "-\\d{4}-\\d{6,9}");
    private static final Pattern SHORT = Pattern.compile("(\\d{4})/(\\d{1,9})");
    private static final Pattern SERIAL = Pattern.compile("\\d{1,9}");
    private static final int LONGEST = 60;

    private static final Map<CaseKind, String> SPOKEN = Map.of(
            CaseKind.REQ, "طلب خدمة",
            CaseKind.INQ, "استفسار",
            CaseKind.CMP, "شكوى",
            CaseKind.OBJ, "تظلُّم",
            CaseKind.CPN, "تعويض",
            CaseKind.VIO, "بلاغ",
            CaseKind.UPD, "تحديث بيانات",
            CaseKind.MIN, "محضر");

    private static final Map<CaseKind, String> IN_ENGLISH = Map.of(
            CaseKind.REQ, "Service request",
            CaseKind.INQ, "Inquiry",
            CaseKind.CMP, "Complaint",
            CaseKind.OBJ, "Objection",
            CaseKind.CPN, "Compensation",
            CaseKind.VIO, "Report",
            CaseKind.UPD, "Change of data",
            CaseKind.MIN, "Minutes");

    private CaseNumbers() {}

    /**
     * What someone typed when looking for a case.
     *
     * @param kind null when it was not typed
     * @param hijriYear null when it was not typed
     */
    public record Lookup(CaseKind kind, Integer hijriYear, long serial) {}

    /** The business key, e.g. {@code REQ-1448-000123}. */
    public static String format(CaseKind kind, int hijriYear, long serial) {
        return String.format(Locale.ROOT, "%s-%04d-%06d", kind, hijriYear, serial);
    }

    /** Whether a business key is a case's number as it is stored; some processes belong to no case. */
    public static boolean isCaseNumber(String businessKey) {
        return businessKey != null && STORED.matcher(businessKey).matches();
    }

    /**
     * Understands {@code REQ-1448-000123}, {@code 1448/123}, {@code ١٤٤٨/١٢٣} and {@code 123}, with spaces, any kind of
     * dash and hidden direction marks in between; empty for anything else.
     */
    public static Optional<Lookup> parse(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text = compact(typed);
        Matcher full = FULL.matcher(text);
        if (full.matches()) {
            return Optional.of(new Lookup(
                    CaseKind.valueOf(full.group(1).toUpperCase(Locale.ROOT)),
                    Integer.valueOf(full.group(2)),
                    Long.parseLong(full.group(3))));
        }
        Matcher yearAndSerial = SHORT.matcher(text);
        if (yearAndSerial.matches()) {
            return Optional.of(
                    new Lookup(null, Integer.valueOf(yearAndSerial.group(1)), Long.parseLong(yearAndSerial.group(2))));
        }
        return SERIAL.matcher(text).matches()
                ? Optional.of(new Lookup(null, null, Long.parseLong(text)))
                : Optional.empty();
    }

    /** As it is read aloud: «طلب خدمة رقم 123 لعام 1448». */
    public static String spoken(String caseNumber) {
        Lookup parts = parts(caseNumber);
        return SPOKEN.get(parts.kind()) + " رقم " + parts.serial() + " لعام " + parts.hijriYear();
    }

    /** The same in Arabic, or in English as it is written there: {@code Service request 1448/123}. */
    public static String spoken(String caseNumber, String language) {
        return Languages.EN.equals(language)
                ? IN_ENGLISH.get(parts(caseNumber).kind()) + " " + shortForm(caseNumber)
                : spoken(caseNumber);
    }

    /** As it is printed short: {@code 1448/123}. */
    public static String shortForm(String caseNumber) {
        Lookup parts = parts(caseNumber);
        return parts.hijriYear() + "/" + parts.serial();
    }

    /** Whether it is the number of a report of a violation, which has readers of its own; false for null and no number. */
    public static boolean isReport(String caseNumber) {
        return parse(caseNumber).filter(lookup -> lookup.kind() == CaseKind.VIO).isPresent();
    }

    static Lookup parts(String caseNumber) {
        return parse(caseNumber)
                .filter(lookup -> lookup.kind() != null)
                .orElseThrow(() -> new IllegalArgumentException("not a case number"));
    }

    /** Without spaces and tatweel, with ASCII digits and one kind of dash and slash. */
    static String compact(String typed) {
        return TypedText.clean(typed)
                .replaceAll("[\\p{Pd}\u2212]", "-")
                .replaceAll("[\u2044\u2215]", "/")
                .replaceAll("[ \u0640]", "");
    }
}
