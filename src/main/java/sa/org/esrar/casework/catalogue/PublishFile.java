package sa.org.esrar.casework.catalogue;

/**
 * An uploaded version of a published document, as it was typed.
 *
 * @param document code of the document that gets a new version; null or blank for a new document
 * @param from first day on which it is in force, as {@link TypedDate} reads it
 * @param content a PDF; what it is is decided by its content alone; empty when there is none
 */
public record PublishFile(String document, String titleAr, String titleEn, String from, byte[] content) {

    public PublishFile {
        content = content == null ? new byte[0] : content;
    }

    @Override
    public String toString() {
        return "PublishFile[document=" + document + "]";
    }
}
