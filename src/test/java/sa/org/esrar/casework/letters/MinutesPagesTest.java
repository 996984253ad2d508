package sa.org.esrar.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static sa.org.esrar.casework.letters.PdfA.assertValid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Where the sheets of minutes end. */
@SpringJUnitConfig(classes = LetterPress.class, initializers = ConfigDataApplicationContextInitializer.class)
class MinutesPagesTest {

    @Autowired
    LetterPrinter printer;

    /** Wherever the sheet ends. */
    @Test
    void theLastLineOfADecisionStandsOnTheSheetOfTheOneBefore() throws Exception {
        for (int before = 1; before <= 36; before++) {
            List<String> lines = new ArrayList<>(lines(before));
            lines.add("يُصرف دفعة واحدة");
            byte[] pdf = printer.print(
                    SampleLetters.minutes(
                            List.of(new MinutesLetter.Item(1, "شكوى", "ركن", "ثبوت", lines, null, List.of(), null))),
                    SampleLetters.NUMBER,
                    SampleLetters.AT);
            int sheet = sheetOf("يُصرف دفعة واحدة", pdf);
            assertThat(PrintedText.of(pdf, sheet, sheet).says("سند الاستحقاق"))
                    .as("after %d lines", before)
                    .isTrue();
            if (before == 1) {
                assertValid(pdf);
            }
        }
    }

    /** Wherever the sheet ends. */
    @Test
    void aDecisionStandsOnTheSheetOfItsHeadingThoughSomebodyWithdrew() throws Exception {
        for (int before = 1; before <= 24; before++) {
            byte[] pdf = printer.print(
                    SampleLetters.minutes(List.of(
                            new MinutesLetter.Item(1, "شكوى", "ركن", "ثبوت", lines(before), null, List.of(), null),
                            new MinutesLetter.Item(
                                    2, "تظلم", "ركن", "قبول", List.of(), null, List.of("أمين الصندوق"), null))),
                    SampleLetters.NUMBER,
                    SampleLetters.AT);
            assertThat(sheetOf("تظلم", pdf)).as("after %d lines", before).isEqualTo(sheetOf("قبول", pdf));
        }
    }

    /** Wherever the sheet ends. */
    @Test
    void noSheetBeginsWithTheNotes() throws Exception {
        for (int before = 1; before <= 24; before++) {
            byte[] pdf = printer.print(
                    SampleLetters.minutes(List.of(
                            new MinutesLetter.Item(1, "شكوى", "ركن", "ثبوت", lines(before), null, List.of(), null))),
                    SampleLetters.NUMBER,
                    SampleLetters.AT);
            int sheet = sheetOf("عدد الصفحات", pdf);
            assertThat(PrintedText.of(pdf, sheet, sheet).says("المدير التنفيذي"))
                    .as("after %d lines", before)
                    .isTrue();
        }
    }

    /** As minutes are dated in the kingdom. */
    @Test
    void theDayOfTheMeetingStandsWithItsWeekday() throws Exception {
        byte[] pdf = printer.print(SampleLetters.minutes(1), SampleLetters.NUMBER, SampleLetters.AT);
        assertThat(PrintedText.of(pdf, 1, 1).says("يوم الثلاثاء")).isTrue();
    }

    private static List<String> lines(int count) {
        return Collections.nCopies(count, "سند الاستحقاق");
    }

    private static int sheetOf(String line, byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                if (PrintedText.of(pdf, sheet, sheet).says(line)) {
                    return sheet;
                }
            }
        }
        throw new AssertionError(line);
    }
}
