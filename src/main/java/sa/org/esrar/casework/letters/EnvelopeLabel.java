package sa.org.esrar.casework.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** ملصق ظرف: to whom an envelope goes and where it came from. It says nothing of the matter. */
public record EnvelopeLabel(Addressee to, boolean fictitious) implements Letter {

    public EnvelopeLabel {
        Objects.requireNonNull(to);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.ENVELOPE_LABEL;
    }

    @Override
    public String language() {
        return to.language();
    }

    @Override
    public Sheet sheet(Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("to." + to.salutation(), to.name()));
        lines.addAll(to.address());
        return new Sheet(
                Sheet.Format.LABEL,
                words.text("label.title"),
                List.of(new Block.Address(lines)),
                null,
                null,
                fictitious);
    }
}
