package sa.org.esrar.casework.compensation.process;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.compensation.AgreementSigning;
import sa.org.esrar.casework.compensation.Offers;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.TaskSubmission;

/** {@code userTask_witnessAgreement}: the beneficiary signs before who has the task, or does not sign (D4, C4). */
@Component
class WitnessAgreementSubmission implements TaskSubmission<WitnessAgreementSubmission.Witnessed> {

    private static final String PICTURE = "data:image/png;base64,";
    /** The largest mark in base64, and what stands before it. */
    private static final int LONGEST_PICTURE = 280_000;

    /** The whole hash, written in groups. */
    private static final int LONGEST_CODE = 100;

    private final AgreementSigning signing;

    WitnessAgreementSubmission(AgreementSigning signing) {
        this.signing = signing;
    }

    /**
     * @param how null where she does not sign
     * @param words why she does not; else null
     */
    record Witnessed(Signing how, String words) {

        @Override
        public String toString() {
            return "Witnessed[]";
        }
    }

    enum Way {
        CODE,
        PEN,
        MARK,
        READ_ALOUD,
        /** There is no agreement. */
        NOT_SIGNED
    }

    @Override
    public String taskKey() {
        return "userTask_witnessAgreement";
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.choice("way", true, "طريقة التوقيع", "Way of signing", Way.class),
                FormField.text("code", false, "رمز التحقق", "One-time code"),
                FormField.text("scan", false, "معرّف صورة الاتفاق الموقَّع", "Id of the scan"),
                FormField.text("fileNumber", false, "رقم الملف كما طُبع", "File number as printed"),
                FormField.text("paperCode", false, "رمز سلامة المستند كما طُبع", "Integrity code as printed"),
                FormField.bool("signedBeforeMe", false, "وُقِّع أمامي", "Signed before me"),
                FormField.text("mark", false, "العلامة صورةً من نوع PNG", "The mark as a PNG data URL"),
                FormField.bool("markByKey", false, "وُضعت العلامة بمفتاح", "The mark was placed with a key"),
                FormField.text("secondWitness", false, "الشاهد الثاني", "Second witness"),
                FormField.text("words", false, "سبب عدم التوقيع", "Why it is not signed"));
    }

    @Override
    public Witnessed read(String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        FormReader reader = new FormReader(form);
        Way way = reader.choice("way", true, Way.class);
        reader.done();
        Signing how =
                switch (way) {
                    case CODE -> new Signing.ByCode(reader.text("code", true, 20), by.id());
                    case PEN ->
                        new Signing.ByPen(
                                reader.id("scan", true),
                                reader.text("fileNumber", true, 60),
                                reader.text("paperCode", true, LONGEST_CODE),
                                reader.bool("signedBeforeMe", false) ? by.id() : null);
                    case MARK -> new Signing.ByMark(picture(reader), reader.bool("markByKey", false), by.id());
                    case READ_ALOUD -> new Signing.ReadAloud(by.id(), reader.text("secondWitness", true, 64));
                    case NOT_SIGNED -> null;
                };
        String words = how == null ? reader.text("words", true, Offers.LONGEST) : null;
        reader.done();
        if (how != null) {
            signing.requireSound(caseNumber, how);
        }
        return new Witnessed(how, words);
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
        if (witnessed.how() == null) {
            signing.notSigned(caseNumber, witnessed.words(), by.id());
        } else {
            signing.signBefore(caseNumber, witnessed.how(), by.id());
        }
        return Map.of(CompensationInvestigation.AGREEMENT_SIGNED, witnessed.how() != null);
    }
}
