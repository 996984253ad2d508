package sa.org.esrar.casework.letters;

import java.util.List;

/**
 * What stands on a paper, in its order.
 *
 * @param title of the document and on following pages; names no person
 * @param correspondence the frame of an addressed letter, or null
 * @param codeAddress where the square code leads, or null
 */
record Sheet(
        Format format,
        String title,
        List<Block> body,
        Correspondence correspondence,
        String codeAddress,
        boolean fictitious) {

    Sheet {
        body = List.copyOf(body);
    }

    enum Format {
        /** A4 with letterhead. */
        PAGE,
        /** A6 across, for an envelope. */
        LABEL
    }

    /** The frame of an addressed letter. */
    record Correspondence(Addressee to, int attachments, String signatory) {}

    static Sheet letter(LetterHead head, String title, List<Block> body) {
        return new Sheet(
                Format.PAGE,
                title,
                body,
                new Correspondence(head.to(), head.attachments(), head.signatory()),
                head.codeAddress(),
                head.fictitious());
    }
}
