package sa.org.esrar.casework.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * إقرار: what is declared and its exact text, to be signed with a pen and scanned back; or the signer's copy of it (C4).
 *
 * @param signer who signs for the person concerned, and on what that rests; null for who signs for herself
 * @param version of the declaration text
 * @param text word for word
 * @param content what is declared
 * @param hash SHA-256 of what is declared, or of what was signed, in hexadecimal digits
 * @param signed when, how and before whom it was signed; empty on a paper that is to be signed
 */
public record PaperDeclaration(
        LetterHead head,
        String service,
        String signer,
        int version,
        String text,
        List<Fact> content,
        String hash,
        List<Fact> signed)
        implements Letter.Addressed {

    /** As many of the hash's digits are typed from the paper. */
    private static final int TYPED = 12;

    private static final int GROUP = 4;

    public PaperDeclaration {
        Objects.requireNonNull(head);
        Objects.requireNonNull(text);
        Objects.requireNonNull(hash);
        content = List.copyOf(content);
        signed = List.copyOf(signed);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.DECLARATION;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = new ArrayList<>();
        String title = words.text(signed.isEmpty() ? "declaration.title" : "declaration.copy");
        body.add(new Block.Title(title));
        body.add(new Block.Facts(parties(words)));
        if (!content.isEmpty()) {
            body.add(new Block.Heading(words.text("declaration.content")));
            body.add(new Block.Facts(content));
        }
        body.add(new Block.Heading(words.text("declaration.text", String.valueOf(version))));
        body.add(new Block.Quote(text));
        if (signed.isEmpty()) {
            body.add(new Block.Signatures(
                    List.of(
                            words.text("declaration.signer"),
                            words.text("declaration.witness"),
                            words.text("declaration.second")),
                    List.of(words.text("sign.name"), words.text("sign.signature"), words.text("sign.date"))));
            body.add(new Block.Facts(List.of(new Fact(words.text("declaration.code"), code()))));
        } else {
            body.add(new Block.Facts(signed));
        }
        body.add(new Block.Note(words.text("declaration.hash", hash)));
        return new Sheet(Sheet.Format.PAGE, title, body, null, head.codeAddress(), head.fictitious());
    }

    private List<Fact> parties(Words words) {
        List<Fact> parties = new ArrayList<>();
        parties.add(new Fact(words.text("declaration.applicant"), head.to().name()));
        if (signer != null) {
            parties.add(new Fact(words.text("declaration.signedBy"), signer));
        }
        parties.add(new Fact(words.text("declaration.case"), head.caseName() + " (" + head.caseNumber() + ")"));
        parties.add(new Fact(words.text("declaration.service"), service));
        return parties;
    }

    /** «5f2c 8a7b e1d0». */
    private String code() {
        return hash.substring(0, Math.min(TYPED, hash.length())).replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
