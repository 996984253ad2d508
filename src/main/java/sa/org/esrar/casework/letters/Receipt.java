package sa.org.esrar.casework.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * إيصال استلام: that the request is complete, who studies it and by when it is answered (C5, C6).
 *
 * @param received what was handed in, and how; may be empty
 * @param channel on which news is sent, as it is called
 * @param answerWithin working days from completeness
 */
public record Receipt(
        LetterHead head,
        String service,
        LocalDate completeOn,
        List<Received> received,
        String committee,
        String channel,
        LocalDate dueOn,
        int answerWithin)
        implements Letter.Addressed {

    /** @param how attached, sighted, declared …, as it is called */
    public record Received(String name, String how) {}

    public Receipt {
        Objects.requireNonNull(head);
        Objects.requireNonNull(completeOn);
        Objects.requireNonNull(dueOn);
        received = List.copyOf(received);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.RECEIPT;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(words.text("receipt.received", service, words.date(completeOn))));
        if (!received.isEmpty()) {
            body.add(new Block.Paragraph(words.text("receipt.documents")));
            body.add(Tables.numbered(
                    words,
                    List.of(words.text("column.document"), words.text("column.how")),
                    List.of(6, 3),
                    received.stream().map(one -> List.of(one.name(), one.how())).toList()));
        }
        body.add(new Block.Paragraph(
                words.text("receipt.promise", committee, channel, words.date(dueOn), words.workingDays(answerWithin))));
        body.add(new Block.Paragraph(words.text("receipt.track", head.caseName())));
        return Sheet.letter(head, words.text("receipt.subject", head.caseName()), body);
    }
}
