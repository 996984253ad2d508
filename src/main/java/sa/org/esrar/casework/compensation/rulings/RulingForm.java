package sa.org.esrar.casework.compensation.rulings;

import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.workflow.FormReader;
import sa.org.esrar.casework.workflow.FormSubmission.FormField;

/** A ruling as it is registered, at its task or after the agreement: the same fields and the same reading of them. */
public final class RulingForm {

    private static final int LONGEST = 2000;

    private RulingForm() {}

    public static List<FormField> fields() {
        return List.of(
                FormField.choice("step", true, "ما الذي يُقيَّد؟", "What is registered?", RulingStep.class),
                FormField.choice("kind", false, "نوعه", "Kind", RulingKind.class),
                FormField.text("number", false, "رقم الحكم", "Its number"),
                FormField.text("authority", false, "الجهة التي أصدرته", "Issued by"),
                FormField.of("issuedOn", "date", false, "تاريخه", "Issued on", List.of()),
                FormField.choice("favour", false, "لصالح من", "In whose favour", RulingFavour.class),
                FormField.of("amount", "money", false, "المبلغ المحكوم به", "Amount awarded", List.of()),
                FormField.choice("finality", false, "هل اكتسب القطعية؟", "Is it final?", Finality.class),
                FormField.of("finalOn", "date", false, "تاريخ القطعية أو القرار", "Final, or decided, on", List.of()),
                FormField.text("decision", false, "رقم قرار عدم الاعتراض", "The decision not to appeal"),
                FormField.text("reason", false, "السبب", "Reason"),
                FormField.text("incoming", false, "رقم الوارد", "Number in the incoming register"));
    }

    /** @throws InvalidInputException with a line for every wrong field */
    public static RegisterRuling read(Map<String, Object> form) {
        FormReader reader = new FormReader(form);
        RulingStep step = reader.choice("step", true, RulingStep.class);
        RegisterRuling command = step == RulingStep.NEW ? ruling(reader) : change(reader, step);
        reader.done();
        return command;
    }

    private static RegisterRuling ruling(FormReader reader) {
        RulingFavour favour = reader.choice("favour", true, RulingFavour.class);
        Finality finality = reader.choice("finality", true, Finality.class);
        return new RegisterRuling(
                RulingStep.NEW,
                reader.choice("kind", true, RulingKind.class),
                reader.text("number", true, 60),
                reader.text("authority", true, 200),
                reader.date("issuedOn", true),
                favour,
                favour == RulingFavour.AGAINST ? null : reader.money("amount", favour != null),
                finality,
                finality == null || finality == Finality.NOT_FINAL ? null : reader.date("finalOn", true),
                finality == Finality.NOT_APPEALED ? reader.text("decision", true, LONGEST) : null,
                null,
                reader.text("incoming", false, 20));
    }

    private static RegisterRuling change(FormReader reader, RulingStep step) {
        boolean settled = step == RulingStep.BECAME_FINAL || step == RulingStep.NOT_APPEALED;
        boolean owesReason =
                step == RulingStep.OVERTURNED || step == RulingStep.WITHDRAWN || step == RulingStep.NO_RULING;
        return new RegisterRuling(
                step,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                settled ? reader.date("finalOn", true) : null,
                step == RulingStep.NOT_APPEALED ? reader.text("decision", true, LONGEST) : null,
                owesReason ? reader.text("reason", true, LONGEST) : null,
                null);
    }
}
