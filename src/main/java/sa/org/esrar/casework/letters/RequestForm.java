package sa.org.esrar.casework.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * نموذج طلب خدمة: a blank form of a service for printing and filling in by hand (B5, C2), with its criteria and what has
 * to be handed in.
 *
 * @param codeAddress page of the service, for the square code
 * @param version of the declaration text
 */
public record RequestForm(
        String language,
        String service,
        String summary,
        List<Criterion> criteria,
        List<Item> items,
        List<Field> fields,
        int version,
        String declaration,
        String codeAddress,
        boolean fictitious)
        implements Letter {

    public record Criterion(String code, String text) {}

    /** @param how attached, sighted without a copy …, and for what, as it is called */
    public record Item(String name, String purpose, String how) {}

    /** Something that is asked for. */
    public sealed interface Field {

        /** @param lines to write on, at least one */
        record Written(String label, int lines) implements Field {}

        /** A number with so many digits. */
        record Digits(String label, int digits) implements Field {}

        record Choice(String label, List<String> options) implements Field {}
    }

    public RequestForm {
        Objects.requireNonNull(declaration);
        Objects.requireNonNull(codeAddress);
        criteria = List.copyOf(criteria);
        items = List.copyOf(items);
        fields = List.copyOf(fields);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.REQUEST_FORM;
    }

    @Override
    public Sheet sheet(Words words) {
        String title = words.text("form.title", service);
        List<Block> body = new ArrayList<>();
        body.add(new Block.Title(title));
        body.add(new Block.Paragraph(summary));
        if (!criteria.isEmpty()) {
            body.add(new Block.Heading(words.text("form.criteria")));
            body.add(new Block.Table(
                    List.of(words.text("column.code"), words.text("column.criterion")),
                    List.of(1, 7),
                    criteria.stream()
                            .map(one -> List.of(one.code(), one.text()))
                            .toList()));
        }
        if (!items.isEmpty()) {
            body.add(new Block.Heading(words.text("form.items")));
            body.add(Tables.numbered(
                    words,
                    List.of(words.text("column.needed"), words.text("column.purpose"), words.text("column.how")),
                    List.of(5, 4, 4),
                    items.stream()
                            .map(one -> List.of(one.name(), one.purpose(), one.how()))
                            .toList()));
        }
        body.add(new Block.Heading(words.text("form.applicant")));
        body.addAll(applicant(words));
        body.add(new Block.Heading(words.text("form.request")));
        fields.forEach(field -> body.add(block(field)));
        body.add(new Block.Heading(words.text("declaration.text", String.valueOf(version))));
        body.add(new Block.Quote(declaration));
        body.add(new Block.Signatures(
                List.of(words.text("declaration.signer"), words.text("form.office")),
                List.of(words.text("sign.name"), words.text("sign.signature"), words.text("sign.date"))));
        return new Sheet(Sheet.Format.PAGE, title, body, null, codeAddress, fictitious);
    }

    private static List<Block> applicant(Words words) {
        return List.of(
                new Block.Lines(words.text("form.name"), 1),
                new Block.Cells(words.text("form.identity"), 10),
                new Block.Cells(words.text("form.mobile"), 10),
                new Block.Ticks(
                        words.text("form.owner"),
                        List.of(words.text("form.own"), words.text("form.shared"), words.text("form.relative"))),
                new Block.Ticks(
                        words.text("form.channel"),
                        List.of(
                                words.text("form.sms"),
                                words.text("form.phone"),
                                words.text("form.email"),
                                words.text("form.letter"))),
                new Block.Lines(words.text("form.town"), 1));
    }

    private static Block block(Field field) {
        if (field instanceof Field.Written written) {
            return new Block.Lines(written.label(), written.lines());
        }
        if (field instanceof Field.Digits digits) {
            return new Block.Cells(digits.label(), digits.digits());
        }
        Field.Choice choice = (Field.Choice) field;
        return new Block.Ticks(choice.label(), choice.options());
    }
}
