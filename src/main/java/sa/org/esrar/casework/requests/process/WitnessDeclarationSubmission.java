package sa.org.esrar.casework.requests.process;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.requests.RequestSigning;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_witnessDeclaration}: the declaration is signed at the desk, before who has the task (C4). */
@Component
class WitnessDeclarationSubmission implements TaskSubmission<WitnessDeclarationSubmission.Witnessed> {

    private static final String PICTURE = "data:image/png;base64,";
    /** The largest mark in base64, and what stands before it. */
    private static final int LONGEST_PICTURE = 280_000;

    /** The whole hash, written in groups. */
    private static final int LONGEST_CODE = 100;

    private final RequestSigning signing;

    WitnessDeclarationSubmission(RequestSigning signing) {
        this.signing = signing;
    }

    /** @param how null when the signer found something to correct, and did not sign */
    record Witnessed(Signing how) {}

    /** What the form calls the ways of signing; there is no other. */
    enum Way {
        CODE,
        PEN,
        MARK,
        READ_ALOUD,
        /** Not signed: the file goes back to be corrected. */
        CORRECT
    }

    @Override
    public String taskKey() {
        return "userTask_witnessDeclaration";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("way", true, "طريقة التوقيع", "Way of signing", Way.class),
                FormField.text("code", false, "رمز التحقق", "One-time code"),
                FormField.text("scan", false, "معرّف صورة الإقرار الموقَّع", "Id of the scan"),
                FormField.text("fileNumber", false, "رقم الملف كما طُبع", "File number as printed"),
                FormField.text("paperCode", false, "رمز سلامة المستند كما طُبع", "Integrity code as printed"),
                FormField.bool("signedBeforeMe", false, "وُقِّع أمامي", "Signed before me"),
                FormField.text("mark", false, "العلامة صورةً من نوع PNG", "The mark as a PNG data URL"),
                FormField.bool("markByKey", false, "وُضعت العلامة بمفتاح", "The mark was placed with a key"),
                FormField.text("secondWitness", false, "الشاهد الثاني", "Second witness"));
    }

    @Override
    public Witnessed read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Way way = reader.choice("way", true, Way.class);
        reader.done();
        Signing how =
                switch (way) {
                    case CODE -> new Signing.ByCode(reader.text("code", true, 20), by.id());
                    case PEN -> byPen(reader, by);
                    case MARK -> new Signing.ByMark(picture(reader), reader.bool("markByKey", false), by.id());
                    case READ_ALOUD -> new Signing.ReadAloud(by.id(), reader.text("secondWitness", true, 64));
                    case CORRECT -> null;
                };
        reader.done();
        if (how != null) {
            signing.requireSound(caseNumber, how);
        }
        return new Witnessed(how);
    }

    private static Signing byPen(FormReader reader, StaffUser by) {
        String scan = reader.text("scan", true, 60);
        String fileNumber = reader.text("fileNumber", true, 60);
        String paperCode = reader.text("paperCode", true, LONGEST_CODE);
        boolean before = reader.bool("signedBeforeMe", false);
        return new Signing.ByPen(uuid(reader, scan), fileNumber, paperCode, before ? by.id() : null);
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

    @Override
    public Map<String, Object> apply(String caseNumber, Witnessed witnessed, StaffUser by) {
        if (witnessed.how() != null) {
            signing.sign(caseNumber, witnessed.how());
        }
        return Map.of(DeskIntake.SIGNED, witnessed.how() != null);
    }
}
