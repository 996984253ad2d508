package sa.org.esrar.casework.declarations;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.FormSubmission.FormField;

/** How a form at the desk tells the way in which somebody signs before who has the task (C4); there is no other way. */
public final class SigningForm {

    private static final String PICTURE = "data:image/png;base64,";
    /** The largest mark in base64, and what stands before it. */
    private static final int LONGEST_PICTURE = 280_000;

    /** The whole hash, written in groups. */
    private static final int LONGEST_CODE = 100;

    /** As the form calls them. */
    public enum Way {
        CODE,
        PEN,
        MARK,
        READ_ALOUD
    }

    private SigningForm() {}

    /** The fields of all ways. */
    public static List<FormField> fields() {
        return List.of(
                FormField.text("code", false, "رمز التحقق", "One-time code"),
                FormField.text("scan", false, "معرّف صورة الورقة الموقَّعة", "Id of the scan"),
                FormField.text("fileNumber", false, "رقم الملف كما طُبع", "File number as printed"),
                FormField.text("paperCode", false, "رمز سلامة المستند كما طُبع", "Integrity code as printed"),
                FormField.bool("signedBeforeMe", false, "وُقِّع أمامي", "Signed before me"),
                FormField.text("mark", false, "العلامة صورةً من نوع PNG", "The mark as a PNG data URL"),
                FormField.bool("markByKey", false, "وُضعت العلامة بمفتاح", "The mark was placed with a key"),
                FormField.text("secondWitness", false, "الشاهد الثاني", "Second witness"));
    }

    /** What is wrong is noted with the reader. @param by who has the task, and is the witness */
    public static Signing read(Way way, FormReader reader, String by) {
        return switch (way) {
            case CODE -> new Signing.ByCode(reader.text("code", true, 20), by);
            case PEN -> byPen(reader, by);
            case MARK -> new Signing.ByMark(picture(reader), reader.bool("markByKey", false), by);
            case READ_ALOUD -> new Signing.ReadAloud(by, reader.text("secondWitness", true, 64));
        };
    }

    private static Signing byPen(FormReader reader, String by) {
        String scan = reader.text("scan", true, 60);
        String fileNumber = reader.text("fileNumber", true, 60);
        String paperCode = reader.text("paperCode", true, LONGEST_CODE);
        boolean before = reader.bool("signedBeforeMe", false);
        return new Signing.ByPen(uuid(reader, scan), fileNumber, paperCode, before ? by : null);
    }

    private static UUID uuid(FormReader reader, String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            reader.wrong("scan", "declarations.paper.noScan");
            return null;
        }
    }

    private static byte[] picture(FormReader reader) {
        String text = reader.text("mark", true, LONGEST_PICTURE);
        if (text == null || text.length() > LONGEST_PICTURE) {
            return null;
        }
        try {
            if (text.startsWith(PICTURE)) {
                return Base64.getDecoder().decode(text.substring(PICTURE.length()));
            }
        } catch (IllegalArgumentException e) {
            // told below, like any other text that is no picture
        }
        reader.wrong("mark", "declarations.mark.notAnImage");
        return null;
    }
}
