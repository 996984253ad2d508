package sa.org.esrar.casework.committees.sealing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.committees.sealing.MinutesVerifier.Verdict;
import sa.org.esrar.casework.datastore.Command;
import sa.org.esrar.casework.datastore.StartRefusedException;

/** {@code verify-minutes FILE}: whether a PDF is minutes as they were sealed, to the last byte. */
@Component("verify-minutes")
class VerifyMinutes implements Command {

    /** No paper of ours comes near it, and the memory of the machine does. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(100);

    private final MinutesVerifier verifier;
    private final Messages messages;

    VerifyMinutes(MinutesVerifier verifier, Messages messages) {
        this.verifier = verifier;
        this.messages = messages;
    }

    /** 0 when it is, 1 when it is not. */
    @Override
    public int run(List<String> arguments) throws Exception {
        if (arguments.size() != 1) {
            System.err.println("verify-minutes FILE");
            return 2;
        }
        Path file = Path.of(arguments.get(0));
        if (!Files.isRegularFile(file)) {
            throw new StartRefusedException("لا يوجد ملف " + file + ".", "There is no file " + file + ".");
        }
        if (Files.size(file) > LARGEST.toBytes()) {
            throw new StartRefusedException(
                    "الملف " + file + " أكبر من " + LARGEST.toMegabytes() + " ميجابايت، وليس وثيقة مختومة.",
                    "The file " + file + " is larger than " + LARGEST.toMegabytes() + " MB and no sealed paper.");
        }
        Verdict verdict = verifier.verify(Files.readAllBytes(file));
        String known = verdict.minutes() == null
                ? ""
                : "  " + verdict.minutes() + "  " + verdict.letter().printed();
        System.out.println(verdict.finding() + known);
        for (String language : List.of(Languages.AR, Languages.EN)) {
            System.out.println(messages.text("committees.verify." + verdict.finding(), language));
        }
        return verdict.authentic() ? 0 : 1;
    }
}
