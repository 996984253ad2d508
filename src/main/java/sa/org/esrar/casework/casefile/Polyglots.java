package sa.org.esrar.casework.casefile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Files that are two things at once: a picture or a document to one program, an archive or a web page to another. */
final class Polyglots {

    private static final List<String> MARKUP = List.of("<script", "<html", "<svg", "<?php", "<iframe");
    private static final int PDF_HEAD = 1024;
    private static final int ARCHIVE_END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private Polyglots() {}

    static boolean isOne(String mediaType, byte[] content) {
        boolean pdf = "application/pdf".equals(mediaType);
        return endsAsArchive(content) || (pdf ? !beginsWithHead(content) : holdsAnother(content));
    }

    private static boolean beginsWithHead(byte[] content) {
        return head(content, 5).equals("%PDF-");
    }

    private static boolean holdsAnother(byte[] content) {
        if (head(content, PDF_HEAD).contains("%PDF-")) {
            return true;
        }
        String all = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(all::contains);
    }

    private static String head(byte[] content, int length) {
        return new String(content, 0, Math.min(length, content.length), StandardCharsets.ISO_8859_1);
    }

    /** The end of a ZIP directory, whose comment reaches to the very end. */
    private static boolean endsAsArchive(byte[] content) {
        int first = Math.max(0, content.length - ARCHIVE_END - LONGEST_COMMENT);
        for (int at = content.length - ARCHIVE_END; at >= first; at--) {
            if (content[at] == 'P'
                    && content[at + 1] == 'K'
                    && content[at + 2] == 5
                    && content[at + 3] == 6
                    && at + ARCHIVE_END + (content[at + 20] & 0xFF) + ((content[at + 21] & 0xFF) << 8)
                            == content.length) {
                return true;
            }
        }
        return false;
    }
}
