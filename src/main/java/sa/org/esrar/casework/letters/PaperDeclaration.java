package sa.org.esrar.casework.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * إقرار: what is declared and its exact text, to be signed with a pen and scanned back (C4).
 *
 * @param version of the declaration text
 * @param text word for word
 * @param content what is declared
 * @param contentHash SHA-256 of the content, in hexadecimal digits
 */
public record PaperDeclaration(
        LetterHead head, String service, int version, String text, List<Fact> content, String contentHash)
        implements Letter.Addressed {

    public PaperDeclaration {
        Objects.requireNonNull(head);
        Objects.requireNonNull(text);
        Objects.requireNonNull(contentHash);
        content = List.copyOf(content);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.DECLARATION;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = new ArrayList<>();
        String title = words.text("declaration.title");
        body.add(new Block.Title(title));
        body.add(new Block.Facts(List.of(
                new Fact(words.text("declaration.applicant"), head.to().name()),
                new Fact(words.text("declaration.case"), head.caseName() + " (" + head.caseNumber() + ")"),
                new Fact(words.text("declaration.service"), service))));
        if (!content.isEmpty()) {
            body.add(new Block.Heading(words.text("declaration.content")));
            body.add(new Block.Facts(content));
        }
        body.add(new Block.Heading(words.text("declaration.text", String.valueOf(version))));
        body.add(new Block.Quote(text));
        body.add(new Block.Signatures(
                List.of(
                        words.text("declaration.signer"),
                        words.text("declaration.witness"),
                        words.text("declaration.second")),
                List.of(words.text("sign.name"), words.text("sign.signature"), words.text("sign.date"))));
        body.add(new Block.Note(words.text("declaration.hash", contentHash)));
        return new Sheet(Sheet.Format.PAGE, title, body, null, head.codeAddress(), head.fictitious());
    }
}
