package sa.org.esrar.casework.declarations;

import java.util.UUID;

/**
 * How somebody signs her declaration (C4). There are these ways and no other: a fingerprint is none of them, since what is
 * taken from a body is sensitive data and proves nothing here that a witness does not. A witness is a staff user id.
 */
public sealed interface Signing {

    /** The witness before whom she signs and who takes the signature in; null where there is none. */
    String witness();

    /**
     * By the one-time code that was sent to the signer.
     *
     * @param witness who saw her read it from her telephone, at the desk; null on the website
     */
    record ByCode(String code, String witness) implements Signing {

        @Override
        public String toString() {
            return "ByCode[]";
        }
    }

    /**
     * By pen on the printed declaration, which was scanned.
     *
     * @param scan a document of the case under {@code signed-declaration}
     * @param fileNumber the case number as it is printed on the original, under which the original is filed
     * @param paperCode the integrity code as it is printed on the original, or the whole hash of which it is the beginning
     * @param witness who saw her sign; null when the paper came by post
     */
    record ByPen(UUID scan, String fileNumber, String paperCode, String witness) implements Signing {}

    /**
     * By a mark that she drew before a witness.
     *
     * @param png the mark as a picture
     * @param byKey whether she placed it with a key instead of drawing
     */
    record ByMark(byte[] png, boolean byKey, String witness) implements Signing {

        @Override
        public String toString() {
            return "ByMark[]";
        }
    }

    /**
     * Read aloud to her before two witnesses, to whom she said that it is so.
     *
     * @param firstWitness who read it
     * @param secondWitness who heard it, and says so under her own sign-in: {@link Witnesses#confirm}
     */
    record ReadAloud(String firstWitness, String secondWitness) implements Signing {

        @Override
        public String witness() {
            return firstWitness;
        }
    }
}
