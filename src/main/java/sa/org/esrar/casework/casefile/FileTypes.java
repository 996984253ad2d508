package sa.org.esrar.casework.casefile;

import java.util.Locale;
import java.util.Optional;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Decides by its content what a file is, and gives it a name that says the same. */
@Component
class FileTypes {

    private static final int LONGEST_NAME = 100;

    private final Tika tika = new Tika();
    private final CasefileSettings settings;

    FileTypes(CasefileSettings settings) {
        this.settings = settings;
    }

    /** The media type found in the content when it is an accepted one, and only that; the name is not asked. */
    Optional<String> accepted(byte[] content) {
        return Optional.of(tika.detect(content))
                .filter(settings.acceptedTypes()::contains)
                .filter(mediaType -> !Polyglots.isOne(mediaType, content));
    }

    /** The last part of what was sent, without anything that a disk, a header or an eye could misread. */
    static String safeName(String fileName, String mediaType) {
        String name = fileName == null
                ? ""
                : fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
        StringBuilder safe = new StringBuilder();
        name.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT
                        && Character.getType(point) != Character.SURROGATE
                        && !Character.isISOControl(point))
                .map(point -> "<>:\"|?*%;".indexOf(point) >= 0 ? '_' : point)
                .forEach(safe::appendCodePoint);
        String extension = extension(mediaType);
        String base = safe.toString().strip().replaceFirst("(?i)\\.(jpe?g|png|pdf|webp|hei[cf]|[a-z0-9]{2,4})$", "");
        base = base.replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (base.length() > LONGEST_NAME) {
            int end = Character.isHighSurrogate(base.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
            base = base.substring(0, end);
        }
        return (base.isEmpty() ? "document" : base) + extension;
    }

    private static String extension(String mediaType) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .forName(mediaType)
                    .getExtension()
                    .toLowerCase(Locale.ROOT);
        } catch (MimeTypeException e) {
            throw new IllegalArgumentException("not a media type", e);
        }
    }
}
