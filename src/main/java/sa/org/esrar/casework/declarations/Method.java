package sa.org.esrar.casework.declarations;

/** The way in which a declaration was signed, as it is recorded. */
enum Method {
    ONE_TIME_CODE,
    PEN,
    MARK,
    /** A mark that the signer placed with a key, because she could not draw it. */
    MARK_BY_KEY,
    READ_ALOUD;

    static Method of(Signing how) {
        if (how instanceof Signing.ByCode) {
            return ONE_TIME_CODE;
        }
        if (how instanceof Signing.ByPen) {
            return PEN;
        }
        if (how instanceof Signing.ByMark mark) {
            return mark.byKey() ? MARK_BY_KEY : MARK;
        }
        return READ_ALOUD;
    }
}
