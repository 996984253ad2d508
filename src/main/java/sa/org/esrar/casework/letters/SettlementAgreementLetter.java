package sa.org.esrar.casework.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * اتفاق تسوية ومخالصة: what both sides agree on and the release that follows from its payment; to be signed, or with all
 * signatures (D4, P1).
 *
 * @param association the first party
 * @param signer who signs for the second party, and on what that rests; null for who signs for herself
 * @param number of the agreements in its case
 * @param damage as the minutes found it, or null where a ruling alone opened the way
 * @param amount in riyals
 * @param manner how it is paid
 * @param payBy the last day on which it is paid
 * @param terms what else was agreed, or null
 * @param version of the settlement text
 * @param text word for word
 * @param hash SHA-256 of what is declared, or of what was signed, in hexadecimal digits
 * @param signature the beneficiary's; null on a paper that is to be signed
 * @param signatories for the association, in their order
 */
public record SettlementAgreementLetter(
        LetterHead head,
        String association,
        String signer,
        int number,
        BigDecimal damage,
        BigDecimal amount,
        String manner,
        LocalDate payBy,
        String terms,
        int version,
        String text,
        String hash,
        Signature signature,
        List<Signatory> signatories)
        implements Letter.Addressed {

    /** As many of the hash's digits are typed from the paper. */
    private static final int TYPED = 12;

    private static final int GROUP = 4;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /**
     * @param at in Riyadh
     * @param way in words
     * @param witnesses by their titles
     */
    public record Signature(LocalDateTime at, String way, List<String> witnesses) {

        public Signature {
            witnesses = List.copyOf(witnesses);
        }
    }

    /** @param at in Riyadh */
    public record Signatory(String title, LocalDateTime at) {}

    public SettlementAgreementLetter {
        Objects.requireNonNull(head);
        Objects.requireNonNull(association);
        Objects.requireNonNull(amount);
        Objects.requireNonNull(text);
        Objects.requireNonNull(hash);
        signatories = List.copyOf(signatories);
        if (signature == null && !signatories.isEmpty()) {
            throw new IllegalArgumentException("the association signs what the beneficiary signed");
        }
    }

    @Override
    public LetterKind kind() {
        return LetterKind.SETTLEMENT_AGREEMENT;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = new ArrayList<>();
        String title = words.text("agreement.title");
        body.add(new Block.Title(title));
        body.add(new Block.Facts(parties(words)));
        body.add(new Block.Heading(words.text("agreement.settlement")));
        body.add(new Block.Facts(settlement(words)));
        if (terms != null) {
            body.add(new Block.Heading(words.text("agreement.terms")));
            Stream.of(terms.split("\\R"))
                    .filter(line -> !line.isBlank())
                    .forEach(line -> body.add(new Block.Paragraph(line)));
        }
        body.add(new Block.Heading(words.text("agreement.text", String.valueOf(version))));
        body.add(new Block.Quote(text));
        body.addAll(signature == null ? toSign(words) : signed(words));
        body.add(new Block.Note(words.text("agreement.hash")));
        // On a line of its own, where it is not broken in two.
        body.add(new Block.Note(hash));
        body.add(new Block.PageCount(words.text("agreement.pages")));
        return new Sheet(Sheet.Format.PAGE, title, body, null, head.codeAddress(), head.fictitious());
    }

    private List<Fact> parties(Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("agreement.first"), association));
        facts.add(new Fact(words.text("agreement.second"), head.to().name()));
        if (signer != null) {
            facts.add(new Fact(words.text("declaration.signedBy"), signer));
        }
        facts.add(new Fact(words.text("agreement.case"), head.caseName() + " (" + head.caseNumber() + ")"));
        facts.add(new Fact(words.text("agreement.number"), String.valueOf(number)));
        return facts;
    }

    private List<Fact> settlement(Words words) {
        List<Fact> facts = new ArrayList<>();
        if (damage != null) {
            facts.add(new Fact(words.text("agreement.damage"), riyals(words, damage)));
        }
        facts.add(new Fact(words.text("agreement.amount"), riyals(words, amount)));
        facts.add(new Fact(words.text("agreement.manner"), manner));
        facts.add(new Fact(words.text("agreement.payBy"), words.date(payBy)));
        return facts;
    }

    private List<Block> toSign(Words words) {
        return List.of(
                new Block.Signatures(
                        List.of(
                                words.text("agreement.second"),
                                words.text("declaration.witness"),
                                words.text("declaration.second")),
                        List.of(words.text("sign.name"), words.text("sign.signature"), words.text("sign.date"))),
                new Block.Facts(List.of(new Fact(words.text("declaration.code"), code()))));
    }

    private List<Block> signed(Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.text("agreement.second"), signer == null ? head.to().name() : signer));
        facts.add(new Fact(words.text("agreement.way"), signature.way()));
        facts.add(new Fact(words.text("agreement.signedAt"), time(words, signature.at())));
        signature.witnesses().forEach(one -> facts.add(new Fact(words.text("agreement.witness"), one)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.text("agreement.signatures")));
        blocks.add(new Block.Facts(facts));
        if (!signatories.isEmpty()) {
            blocks.add(Tables.numbered(
                    words,
                    List.of(words.text("agreement.signedFor"), words.text("agreement.signedAt")),
                    List.of(7, 7),
                    signatories.stream()
                            .map(one -> List.of(one.title(), time(words, one.at())))
                            .toList()));
        }
        return blocks;
    }

    private static String riyals(Words words, BigDecimal amount) {
        return words.text("offer.riyals", Words.figures(amount), words.inWords(amount));
    }

    private static String time(Words words, LocalDateTime at) {
        return words.text("agreement.time", words.date(at.toLocalDate()), TIME.format(at));
    }

    /** «5f2c 8a7b e1d0». */
    private String code() {
        return hash.substring(0, Math.min(TYPED, hash.length())).replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
