package sa.org.esrar.casework.letters;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/** What is changed in the copy of a font that FOP reads (OpenType 1.9: table directory, GSUB, feature list). */
final class FontRules {

    private static final int TABLES = 12;
    private static final int RECORD = 16;
    private static final int FEATURE_LIST = 6;
    private static final int FEATURE = 6;

    private FontRules() {}

    /**
     * Takes the feature {@code calt} from its name. FOP gives a shape that only it leads to no character (in IBM Plex ra
     * before jim, ha and kha), and a word that is not in the file's text is found by no search and read by no reader.
     */
    static byte[] withoutContextualAlternates(byte[] font) {
        ByteBuffer copy = ByteBuffer.wrap(font.clone());
        int tables = Short.toUnsignedInt(copy.getShort(4));
        for (int table = TABLES; table < TABLES + tables * RECORD; table += RECORD) {
            if (tag(copy, table).equals("GSUB")) {
                int substitutions = copy.getInt(table + 8);
                int features = substitutions + Short.toUnsignedInt(copy.getShort(substitutions + FEATURE_LIST));
                int count = Short.toUnsignedInt(copy.getShort(features));
                for (int feature = features + 2; feature < features + 2 + count * FEATURE; feature += FEATURE) {
                    if (tag(copy, feature).equals("calt")) {
                        copy.put(feature, (byte) 'x');
                    }
                }
            }
        }
        return copy.array();
    }

    private static String tag(ByteBuffer font, int at) {
        return new String(font.array(), at, 4, ISO_8859_1);
    }
}
