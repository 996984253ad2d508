package sa.org.esrar.casework.letters;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sa.org.esrar.casework.protection.Sha256;

/**
 * Makes the same letter the same file. FOP writes the time of the machine as the date of the metadata, and a random
 * identifier into the trailer (ISO 32000-1, 14.4): here the date is that of the file, and the identifier is made of the
 * content. No length changes, so every offset in the file stays right.
 */
final class StableFile {

    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>([^<]+)</xmp:CreateDate>");
    private static final Pattern DESCRIBED = Pattern.compile("<xmp:MetadataDate>([^<]+)</xmp:MetadataDate>");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID \\[<([0-9A-F]{32})> <([0-9A-F]{32})>\\]");

    private StableFile() {}

    static byte[] of(byte[] pdf) {
        byte[] same = pdf.clone();
        String text = new String(pdf, ISO_8859_1);
        Matcher described = find(DESCRIBED, text);
        put(same, described.start(1), described.end(1), find(CREATED, text).group(1));
        Matcher identifier = find(IDENTIFIER, text);
        for (int group = 1; group <= 2; group++) {
            Arrays.fill(same, identifier.start(group), identifier.end(group), (byte) '0');
        }
        String made = HexFormat.of().formatHex(Sha256.of(same), 0, 16).toUpperCase(Locale.ROOT);
        for (int group = 1; group <= 2; group++) {
            put(same, identifier.start(group), identifier.end(group), made);
        }
        return same;
    }

    private static Matcher find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("not as FOP writes it: " + pattern);
        }
        return found;
    }

    private static void put(byte[] file, int from, int to, String value) {
        // Where the two dates lie in summer and winter of a zone, the offset may be longer: then the date stays.
        if (value.length() == to - from) {
            System.arraycopy(value.getBytes(ISO_8859_1), 0, file, from, value.length());
        }
    }
}
