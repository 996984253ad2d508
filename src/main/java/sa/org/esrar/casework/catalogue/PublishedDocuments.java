package sa.org.esrar.casework.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sa.org.esrar.casework.api.Localized;

/** Documents that people are owed, with versions (B1-B5), and the privacy notice. A published version never changes. */
public interface PublishedDocuments {

    /** Code of the privacy notice; its version in force is the {@code noticeVersion} of a filing. */
    String PRIVACY_NOTICE = "privacy-notice";

    /**
     * The documents in force today in Riyadh. A text stands in its first version before its first date too, an uploaded
     * file does not.
     */
    List<PublishedDocument> inForce();

    Optional<PublishedDocument> inForce(String code);

    Optional<PublishedDocument> version(String code, int version);

    /** Every version of every document, without its content: documents in their order, the newest version first. */
    List<Edition> editions();

    /** The file of an uploaded version. */
    Optional<byte[]> file(String code, int version);

    /** The version of the privacy notice that is in force. */
    int noticeVersion();

    /**
     * A document in one version.
     *
     * @param from first day on which this version is in force
     * @param text plain, paragraphs parted by an empty line; the first line of a paragraph is its heading; null when the
     *     version is a file
     * @param fileSize of a PDF in bytes; null when the version is a text
     */
    record PublishedDocument(
            String code, int version, LocalDate from, Localized title, Localized text, Long fileSize) {}

    /**
     * What a list says of a version.
     *
     * @param fileSize of a PDF in bytes; null when the version is a text
     */
    record Edition(String code, int version, LocalDate from, Localized title, Long fileSize) {}
}
