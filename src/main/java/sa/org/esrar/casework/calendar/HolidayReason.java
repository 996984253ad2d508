package sa.org.esrar.casework.calendar;

/**
 * Why something is done to a holiday.
 *
 * @param ar the reason in Arabic, shown to beneficiaries where days are explained; null where none is needed
 * @param en the same in English; the Arabic text stands in when it is empty
 * @param source the circular, royal order or decision that it rests on
 */
public record HolidayReason(String ar, String en, String source) {

    /** Nothing to say beyond the act itself. */
    public static final HolidayReason NONE = new HolidayReason(null, null, null);

    public HolidayReason {
        ar = trimmed(ar);
        String english = trimmed(en);
        en = english == null ? ar : english;
        source = trimmed(source);
    }

    boolean hasOwnEnglish() {
        return en != null && !en.equals(ar);
    }

    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
