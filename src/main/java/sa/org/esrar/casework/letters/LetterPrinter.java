package sa.org.esrar.casework.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;

/** Makes the PDF of a letter. Fonts and FOP are read when the first letter is printed, not when the program starts. */
@Component
class LetterPrinter {

    private final Messages messages;
    private final LetterSettings settings;
    private final Supplier<Press> press;

    @Autowired
    LetterPrinter(Messages messages, LetterSettings settings) {
        this(messages, settings, LetterFonts.IN_ORDER);
    }

    LetterPrinter(Messages messages, LetterSettings settings, List<LetterFonts.Family> families) {
        this.messages = messages;
        this.settings = settings;
        this.press = SingletonSupplier.of(() -> {
            LetterFonts fonts = LetterFonts.find(families);
            return new Press(fonts, new FopPrinter(fonts, settings.atOnce()), picture(settings.logo()));
        });
    }

    private record Press(LetterFonts fonts, FopPrinter fop, String logo) {}

    /**
     * The letter as PDF/A-2u; the same letter with the same number at the same moment is the same file.
     *
     * @param number in the outgoing register, or null
     */
    byte[] print(Letter letter, RegisterNumber number, Instant at) {
        Press set = press.get();
        Words words = new Words(messages, letter.language());
        Sheet sheet = letter.sheet(words);
        return set.fop()
                .print(
                        fo -> new FoPage(new FoText(fo, set.fonts(), !words.english()), words, settings, set.logo())
                                .write(sheet, number, HijriDates.dayInRiyadh(at)),
                        at);
    }

    private static String picture(Resource logo) {
        if (logo == null) {
            return null;
        }
        try {
            byte[] content = logo.getContentAsByteArray();
            String type = content.length > 0 && content[0] == (byte) 0x89 ? "image/png" : "image/jpeg";
            return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
