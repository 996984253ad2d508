package sa.org.esrar.casework.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * إجابة الاستفسار: what was answered, and that a further question is welcome (C1, C5).
 *
 * @param answer in paragraphs
 */
public record InquiryAnswerLetter(LetterHead head, List<String> answer) implements Letter.Addressed {

    public InquiryAnswerLetter {
        Objects.requireNonNull(head);
        answer = List.copyOf(answer);
        if (answer.isEmpty()) {
            throw new IllegalArgumentException("an answer says something");
        }
    }

    @Override
    public LetterKind kind() {
        return LetterKind.INQUIRY_ANSWER;
    }

    @Override
    public Sheet sheet(Words words) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Paragraph(words.text("inquiryAnswer.thanks", head.caseName())));
        answer.forEach(paragraph -> body.add(new Block.Paragraph(paragraph)));
        body.add(new Block.Paragraph(words.text("inquiryAnswer.next")));
        return Sheet.letter(head, words.text("inquiryAnswer.subject", head.caseName()), body);
    }
}
