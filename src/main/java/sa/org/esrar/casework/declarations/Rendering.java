package sa.org.esrar.casework.declarations;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is hashed, line by line. First what is declared, which is known before anybody signs and whose hash is printed on
 * paper; then how, when and before whom it was signed. Both languages: the reader saw one of them, and each is the
 * declaration.
 */
final class Rendering {

    /** Printed on paper: enough that no other content is found for it by chance, and short enough to be typed. */
    static final int CODE_LENGTH = 12;

    private Rendering() {}

    static String declared(String caseNumber, Matter matter, Declarations.DeclarationText text, String content) {
        return head(caseNumber, matter, text) + content;
    }

    /** The lines before the content. */
    static String head(String caseNumber, Matter matter, Declarations.DeclarationText text) {
        return String.join("\n", matter.of(caseNumber), String.valueOf(text.version()), text.ar(), text.en(), "");
    }

    /** The lines after the content; in rows of before other ways of signing the time alone. */
    static String act(DeclarationRow row) {
        if (row.declaredHash() == null) {
            return "\n" + row.signedAt();
        }
        return Stream.of(
                        row.signedAt(),
                        row.method(),
                        row.takenBy(),
                        row.witness(),
                        row.secondWitness(),
                        row.ownNumber(),
                        row.attachmentHash())
                .map(value -> value == null ? "-" : value.toString())
                .collect(Collectors.joining("\n", "\n", ""));
    }
}
