package sa.org.esrar.casework.casefile;

/** What people type and paste into short fields, made plain. */
final class TypedText {

    private TypedText() {}

    /** ASCII digits, one kind of dash and slash; no spaces, tatweel or hidden direction marks. */
    static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        typed.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (type == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(point, 10));
            } else if (type == Character.DASH_PUNCTUATION || point == '\u2212') {
                plain.append('-');
            } else if (point == '\u2044' || point == '\u2215') {
                plain.append('/');
            } else if (type != Character.FORMAT
                    && type != Character.CONTROL
                    && point != '\u0640'
                    && !Character.isSpaceChar(point)) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }
}
