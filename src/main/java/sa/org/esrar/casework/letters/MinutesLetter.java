package sa.org.esrar.casework.letters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * محضر اجتماع, or محضر قرار بالتمرير where the committee decided without a meeting: who was there, what was decided in the
 * committee's wording, and how each member approved it (D2). In Arabic, as minutes are kept; it names no beneficiary and is
 * addressed to nobody.
 *
 * @param caseNumber of the minutes, {@code MIN-1448-000012}
 * @param caseName as it is read, «محضر رقم 12 لعام 1448»
 * @param formation number and date of the decision that formed the committee
 * @param heldAt in Riyadh; null by circulation, as {@code place} is
 * @param dayOff that it was held on a day off with that knowledge, in words; null otherwise
 * @param presidedBy title of who presided
 * @param quorum in a sentence
 * @param remarks what else was said, or null
 * @param answers how objections and requested changes were answered
 * @param approvals of all who were asked, in the order of the committee
 * @param afterwards the non-endorsement and the answers to objections, in their order
 * @param board the board's approval, or null
 * @param endorsement by the authority that represents the association, or null
 * @param frozenOn the day of the approved version
 * @param hash SHA-256 of the approved version, in hexadecimal digits
 * @param codeAddress where the square code leads: verification
 */
public record MinutesLetter(
        String caseNumber,
        String caseName,
        String committee,
        String formation,
        boolean circulation,
        LocalDateTime heldAt,
        String dayOff,
        String place,
        String presidedBy,
        List<Seat> attendance,
        String quorum,
        List<Item> items,
        String remarks,
        List<String> attachments,
        List<String> answers,
        List<Approval> approvals,
        List<Afterwards> afterwards,
        Board board,
        Endorsement endorsement,
        int version,
        LocalDate frozenOn,
        String hash,
        String codeAddress,
        boolean fictitious)
        implements Letter.Registered {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final String NOTHING = "–";

    public enum Attendance {
        PRESENT,
        ABSENT,
        EXCUSED
    }

    /** What a member said to the text (glossary, section 6). */
    public enum Choice {
        APPROVE,
        APPROVE_WITH_RESERVATION,
        REQUEST_CHANGE,
        OBJECT,
        RECUSED,
        /** Nothing: the result was certain before. */
        ABSENT
    }

    /**
     * @param office in the committee, in words
     * @param attendance null by circulation
     * @param actingFor title of the member for whom an alternate sat, or null
     */
    public record Seat(String title, String office, Attendance attendance, String actingFor) {}

    /**
     * @param decision in the committee's wording; null where nothing was decided
     * @param details further paragraphs of the decision, or why there is none
     * @param recused titles of who withdrew for a conflict of interest
     * @param afterwards what became of it once the text was approved, so that its decision is not carried out; or null
     */
    public record Item(
            int number,
            String caseName,
            String subject,
            String decision,
            List<String> details,
            String discussion,
            List<String> recused,
            String afterwards) {

        public Item {
            details = List.copyOf(details);
            recused = List.copyOf(recused);
        }
    }

    /**
     * @param at in Riyadh; null for who said nothing
     * @param actingFor title of the member for whom an alternate voted, or null
     * @param reasons the reservation or objection in full, or null
     */
    public record Approval(String title, Choice choice, LocalDateTime at, String actingFor, String reasons) {}

    /**
     * What was said of the approved version after the members' vote, before the board decided.
     *
     * @param at in Riyadh
     * @param to title of the member whose objection is answered; null for who did not endorse it, and why
     */
    public record Afterwards(String title, LocalDateTime at, String to, String text) {}

    /**
     * @param decidedOn null where the reasons say it
     * @param reasons of its decision, or null
     */
    public record Board(String decisionNumber, LocalDate decidedOn, String reasons) {}

    /** @param at in Riyadh */
    public record Endorsement(String title, LocalDateTime at) {}

    public MinutesLetter {
        Objects.requireNonNull(caseNumber);
        Objects.requireNonNull(hash);
        Objects.requireNonNull(codeAddress);
        attendance = List.copyOf(attendance);
        items = List.copyOf(items);
        attachments = List.copyOf(attachments);
        answers = List.copyOf(answers);
        approvals = List.copyOf(approvals);
        afterwards = List.copyOf(afterwards);
        if (circulation != (heldAt == null)) {
            throw new IllegalArgumentException("a meeting has a time, a decision by circulation has none");
        }
        if (items.isEmpty() || approvals.isEmpty() && board == null) {
            throw new IllegalArgumentException("minutes decide something, and somebody approved them");
        }
    }

    @Override
    public LetterKind kind() {
        return LetterKind.MINUTES;
    }

    @Override
    public String addressee() {
        return null;
    }

    @Override
    public String language() {
        return "ar";
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = new ArrayList<>();
        String title = words.text(circulation ? "minutes.title.circulation" : "minutes.title.meeting", committee);
        body.add(new Block.Title(title));
        body.add(new Block.Facts(particulars(words)));
        body.add(new Block.Heading(words.text(circulation ? "minutes.members" : "minutes.attendance")));
        body.add(seats(words));
        body.add(new Block.Paragraph(quorum));
        body.add(new Block.Heading(words.text("minutes.items")));
        items.forEach(item -> body.addAll(item(item, words)));
        if (remarks != null) {
            body.add(new Block.Heading(words.text("minutes.remarks")));
            body.addAll(paragraphs(remarks));
        }
        listed("minutes.attachments", attachments, words, body);
        listed("minutes.answers", answers, words, body);
        approval(words, body);
        body.add(new Block.Note(words.text("minutes.hash", String.valueOf(version), words.date(frozenOn))));
        // On a line of its own, where it is not broken in two.
        body.add(new Block.Note(hash));
        body.add(new Block.Note(words.text("minutes.sealed")));
        body.add(new Block.PageCount(words.text("minutes.pages")));
        return new Sheet(Sheet.Format.PAGE, title, body, null, codeAddress, fictitious);
    }

    private List<Fact> particulars(Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("minutes.number"), caseName + " (" + caseNumber + ")"));
        facts.add(new Fact(words.text("minutes.formation"), formation));
        if (circulation) {
            facts.add(new Fact(words.text("minutes.way"), words.text("minutes.circulation", words.date(frozenOn))));
        } else {
            String weekday = heldAt.getDayOfWeek().getDisplayName(TextStyle.FULL, ARABIC);
            String time = words.text("minutes.heldOn", weekday, time(heldAt, words));
            facts.add(new Fact(
                    words.text("minutes.heldAt"),
                    dayOff == null ? time : words.text("minutes.onDayOff", time, dayOff)));
            facts.add(new Fact(words.text("minutes.place"), place == null ? NOTHING : place));
        }
        if (presidedBy != null) {
            facts.add(new Fact(words.text("minutes.presidedBy"), presidedBy));
        }
        return facts;
    }

    private Block seats(Words words) {
        List<String> headings = new ArrayList<>(List.of(words.text("minutes.member"), words.text("minutes.office")));
        if (!circulation) {
            headings.add(words.text("minutes.present"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Seat seat : attendance) {
            List<String> row =
                    new ArrayList<>(List.of(withActing(seat.title(), seat.actingFor(), words), seat.office()));
            if (!circulation) {
                row.add(seat.attendance() == null ? NOTHING : words.text("minutes.attendance." + seat.attendance()));
            }
            rows.add(row);
        }
        return Tables.numbered(words, headings, circulation ? List.of(9, 5) : List.of(8, 4, 3), rows);
    }

    private static List<Block> item(Item item, Words words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(words.text(
                item.decision() == null ? "minutes.itemUndecided" : "minutes.item",
                String.valueOf(item.number()),
                item.caseName())));
        if (item.subject() != null) {
            blocks.add(new Block.Paragraph(words.text("minutes.subject", item.subject())));
        }
        if (!item.recused().isEmpty()) {
            blocks.add(new Block.Paragraph(words.text("minutes.recused", String.join("، ", item.recused())), true));
        }
        if (item.discussion() != null) {
            blocks.addAll(paragraphs(words.text("minutes.discussion") + " " + item.discussion()));
        }
        if (item.decision() == null) {
            blocks.add(new Block.Quote(
                    item.details().isEmpty() ? words.text("minutes.undecided") : String.join(" ", item.details())));
            return blocks;
        }
        blocks.add(new Block.Quote(item.decision()));
        blocks.addAll(details(item));
        if (item.afterwards() != null) {
            blocks.add(new Block.Quote(item.afterwards()));
        }
        return blocks;
    }

    /** The last of them does not stand alone on the next sheet. */
    private static List<Block> details(Item item) {
        List<String> lines =
                item.details().stream().flatMap(MinutesLetter::lines).toList();
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            blocks.add(new Block.Paragraph(line, blocks.size() == lines.size() - 1));
        }
        return blocks;
    }

    private void approval(Words words, List<Block> body) {
        body.add(new Block.Heading(words.text("minutes.approvals")));
        List<List<String>> rows = new ArrayList<>();
        for (Approval approval : approvals) {
            rows.add(List.of(
                    withActing(approval.title(), approval.actingFor(), words),
                    words.text("minutes.choice." + approval.choice()),
                    approval.at() == null ? NOTHING : time(approval.at(), words)));
        }
        if (!rows.isEmpty()) {
            body.add(Tables.numbered(
                    words,
                    List.of(words.text("minutes.member"), words.text("minutes.choice"), words.text("minutes.votedAt")),
                    List.of(5, 4, 6),
                    rows));
        }
        // In full, and beside the name: a reservation counts as approval, and its reasons are part of the record.
        for (Approval approval : approvals) {
            if (approval.reasons() != null) {
                body.add(new Block.Heading(words.text("minutes.reasons." + approval.choice(), approval.title())));
                body.addAll(paragraphs(approval.reasons()));
            }
        }
        for (Afterwards one : afterwards) {
            String at = time(one.at(), words);
            body.add(new Block.Heading(
                    one.to() == null
                            ? words.text("minutes.notEndorsed", one.title(), at)
                            : words.text("minutes.answered", one.title(), one.to(), at)));
            body.addAll(paragraphs(one.text()));
        }
        if (board != null) {
            body.add(new Block.Heading(
                    board.decidedOn() == null
                            ? words.text("minutes.board", board.decisionNumber())
                            : words.text("minutes.boardOn", board.decisionNumber(), words.date(board.decidedOn()))));
            if (board.reasons() != null) {
                body.addAll(paragraphs(board.reasons()));
            }
        }
        if (endorsement != null) {
            body.add(new Block.Paragraph(
                    words.text("minutes.endorsed", endorsement.title(), time(endorsement.at(), words))));
        }
    }

    private static void listed(String heading, List<String> entries, Words words, List<Block> body) {
        if (!entries.isEmpty()) {
            body.add(new Block.Heading(words.text(heading)));
            body.add(new Block.Bullets(entries));
        }
    }

    private static String withActing(String title, String actingFor, Words words) {
        return actingFor == null ? title : words.text("minutes.actingFor", title, actingFor);
    }

    /** «04/07/1448هـ الموافق 13/12/2026م، الساعة 10:30». */
    private static String time(LocalDateTime at, Words words) {
        return words.text("minutes.time", words.date(at.toLocalDate()), TIME.format(at));
    }

    /** Lines as they were typed are paragraphs on paper. */
    private static List<Block> paragraphs(String typed) {
        return lines(typed).<Block>map(Block.Paragraph::new).toList();
    }

    private static Stream<String> lines(String typed) {
        return Stream.of(typed.split("\\R")).filter(line -> !line.isBlank());
    }
}
