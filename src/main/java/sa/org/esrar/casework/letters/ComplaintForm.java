package sa.org.esrar.casework.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * نموذج شكوى: a blank form for printing, filling in by hand and sending by fax (A4, E1); the square code leads to the page
 * where the same is typed.
 *
 * @param kinds what a complaint can be about
 * @param facts what can be ticked
 */
public record ComplaintForm(String language, List<String> kinds, List<String> facts, String fax, String codeAddress)
        implements Letter {

    private static final int LINES = 9;

    public ComplaintForm {
        Objects.requireNonNull(codeAddress);
        kinds = List.copyOf(kinds);
        facts = List.copyOf(facts);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.COMPLAINT_FORM;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Title(words.text("complaintForm.title")));
        body.add(new Block.Paragraph(words.text("complaintForm.lead", fax == null ? "" : fax)));
        body.add(new Block.Ticks(words.text("complaintForm.kind"), kinds));
        body.add(new Block.Ticks(words.text("complaintForm.facts"), facts));
        body.add(new Block.Lines(words.text("complaintForm.text"), LINES));
        body.add(new Block.Lines(words.text("complaintForm.wish"), 2));
        body.add(new Block.Lines(words.text("complaintForm.about"), 1));
        body.add(new Block.Heading(words.text("complaintForm.who")));
        body.add(new Block.Lines(words.text("form.name"), 1));
        body.add(new Block.Cells(words.text("form.mobile"), 10));
        return new Sheet(Sheet.Format.PAGE, words.text("complaintForm.title"), body, null, codeAddress, false);
    }
}
