package sa.org.esrar.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static sa.org.esrar.casework.letters.PdfA.assertValid;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.letters.DecisionLetter.Outcome;
import sa.org.esrar.casework.support.DocsPictures;

/** Every letter as a file: that it is PDF/A-2u, that its text is what was given, and that nothing overflows. */
@SpringJUnitConfig(classes = LetterPress.class, initializers = ConfigDataApplicationContextInitializer.class)
@Tag(DocsPictures.TAG)
class LetterPdfTest {

    private static final Pattern WORD = Pattern.compile("\\p{Nd}+|[\\p{L}\\p{M}]+");

    private static final String LONG_NAME =
            "فاطمة الزهراء بنت عبدالرحمن بن عبدالله بن إبراهيم بن عبدالمحسن بن سليمان الجريدي الخلاصي العذقي السعفي الطلعي الشيشي";

    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

    @Autowired
    LetterPrinter printer;

    @Autowired
    Messages messages;

    @Autowired
    LetterSettings settings;

    static Stream<Map.Entry<String, Letter>> letters() {
        return SampleLetters.all().entrySet().stream();
    }

    static Stream<LetterFonts.Family> families() {
        return LetterFonts.IN_ORDER.stream();
    }

    @BeforeEach
    void listen() {
        warnings.start();
        logger().addAppender(warnings);
    }

    @AfterEach
    void nothingOverflowedAndNoCharacterWasMissing() {
        logger().detachAppender(warnings);
        assertThat(warnings.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(ch.qos.logback.classic.Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyLetterIsValidAndSaysWhatWasGiven(Map.Entry<String, Letter> named) throws Exception {
        byte[] pdf = print(named.getValue());

        assertValid(pdf);
        assertSaysWhatWasGiven(pdf, named.getValue());
        keepPicture(pdf, named.getKey());
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeIsValidAndSaysWhatWasGiven(Outcome outcome) throws Exception {
        Letter letter = SampleLetters.decision(outcome);
        byte[] pdf = print(letter);

        assertValid(pdf);
        assertSaysWhatWasGiven(pdf, letter);
    }

    /** Marks, joined letters, Latin and digits, whichever font is found; DejaVu always is. */
    @ParameterizedTest
    @MethodSource("families")
    void everyFontCarriesEveryLetter(LetterFonts.Family family) throws Exception {
        LetterFonts fonts = LetterFonts.find(List.of(family));
        assumeTrue(fonts.own().name().equals(family.name()), family.name() + " is not on this machine");
        LetterPrinter inFont = new LetterPrinter(messages, settings, List.of(family));

        for (Letter letter : SampleLetters.all().values()) {
            byte[] pdf = inFont.print(letter, SampleLetters.NUMBER, SampleLetters.AT);
            assertValid(pdf);
            assertSaysWhatWasGiven(pdf, letter);
        }
    }

    @Test
    void dejaVuIsThereOnAMachineWithoutFonts() {
        assertThat(LetterFonts.find(List.of()).own().name()).isEqualTo("DejaVu Sans");
        assertThat(LetterFonts.IN_ORDER).endsWith(LetterFonts.DEJAVU);
    }

    /** Samples, section 4. */
    @Test
    void theRefusalIsWordedAsTheAssociationWritesIt() throws Exception {
        PrintedText text = PrintedText.of(printInDejaVu(SampleLetters.declined()));

        assertThat(List.of(
                        "المكرم/ عبدالله حسن الخلاصي",
                        "السلام عليكم ورحمة الله وبركاته، وبعد:",
                        "نعتذر عن عدم تمكّننا من الموافقة على طلبكم لخدمة «ركن في بازار أو معرض» لعدم تحقق المعيار",
                        "تنتهي وثيقة العمل الحر قبل بدء المهرجان.",
                        "ويسعدنا مساعدتكم في تجديدها عن طريق خدمة المساندة في استخراج التراخيص، ويبقى طلبكم محفوظاً لأقرب بازار.",
                        "ولكم التظلم خلال خمسة عشر يوم عمل عبر الرابط أو الهاتف أو بزيارتنا.",
                        "وتقبلوا خالص تحياتنا وتقديرنا"))
                .allMatch(text::says);
        assertThat(text.says("رُفض")).isFalse();
    }

    @Test
    void numberDateAndAttachmentsStandInTheHeadHijriFirst() throws Exception {
        PrintedText text = PrintedText.of(printInDejaVu(SampleLetters.declined()));

        assertThat(text.latin()).contains("04071448", "13122026", "144857");
        assertThat(text.arabic()).containsSubsequence("التاريخ", "هالموافق", "م", "المرفقاتمستندان");
    }

    /** «بيانات تجريبية» on every page, or on none. */
    @Test
    void theRibbonStandsOnEveryPageOfInventedData() throws Exception {
        byte[] pdf = print(SampleLetters.whatIsLeft(40));
        int pages = pages(pdf);
        assertThat(pages).isGreaterThan(1);
        for (int page = 1; page <= pages; page++) {
            assertThat(PrintedText.of(pdf, page, page).says("بيانات تجريبية")).isTrue();
        }
        LetterHead head = SampleLetters.head(SampleLetters.SAAF, 0);
        LetterHead real = new LetterHead(
                head.to(), head.caseNumber(), head.caseName(), head.codeAddress(), 0, head.signatory(), false);
        WhatIsLeft letter =
                new WhatIsLeft(real, "ركن", SampleLetters.whatIsLeft(1).left(), null);
        assertThat(PrintedText.of(print(letter)).says("بيانات تجريبية")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 40})
    void aReceiptOfNoneOneTwoOrManyDocumentsIsValid(int received) throws Exception {
        byte[] pdf = print(SampleLetters.receipt(received));

        assertValid(pdf);
        assertSaysWhatWasGiven(pdf, SampleLetters.receipt(received));
        keepPicture(pdf, "receipt-of-" + received);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12})
    void minutesOfAFewOrManyItemsAreValidAndCountTheirPages(int items) throws Exception {
        byte[] pdf = print(SampleLetters.minutes(items));

        assertValid(pdf);
        assertSaysWhatWasGiven(pdf, SampleLetters.minutes(items));
        if (items > 3) {
            assertThat(PrintedText.of(pdf).says("البند 4: "))
                    .as("nothing was decided on it")
                    .isTrue();
            assertThat(PrintedText.of(pdf).says("القرار 4: ")).isFalse();
        }
        byte[] inDejaVu = printInDejaVu(SampleLetters.minutes(items));
        assertThat(PrintedText.of(inDejaVu).says("عدد الصفحات " + pages(inDejaVu)))
                .isTrue();
        keepPicture(pdf, "minutes-of-" + items);
    }

    /** Wherever the page ends. */
    @Test
    void aDecisionStandsOnThePageOfItsHeading() throws Exception {
        for (int before = 1; before <= 24; before++) {
            List<String> lines = Collections.nCopies(before, "سند الاستحقاق");
            byte[] pdf = print(SampleLetters.minutes(List.of(
                    new MinutesLetter.Item(1, "شكوى", "ركن", "ثبوت", lines, null, List.of(), null),
                    new MinutesLetter.Item(2, "تظلم", "ركن", "قبول", List.of(), null, List.of(), null))));
            List<Integer> pages = new ArrayList<>();
            for (int page = 1; page <= pages(pdf); page++) {
                PrintedText text = PrintedText.of(pdf, page, page);
                if (text.says("تظلم") || text.says("قبول")) {
                    pages.add(page);
                }
            }
            assertThat(pages).as("after %d lines", before).hasSize(1);
        }
    }

    @Test
    void aTableOfFortyRowsGoesOnWithItsHeadings() throws Exception {
        byte[] pdf = print(SampleLetters.whatIsLeft(40));

        assertValid(pdf);
        PrintedText second = PrintedText.of(pdf, 2, 2);
        assertThat(List.of("الغرض منه", "الرقم صادر")).allMatch(second::says);
        assertThat(second.latin()).contains("144857");
        keepPicture(pdf, "forty-rows");
    }

    @Test
    void whatSomebodyTypedCannotBecomeMarkupAndHiddenCharactersAreLeftOut() throws Exception {
        Addressee typed = new Addressee(
                "</fo:block><fo:external-graphic src='file:/etc/passwd'/> & \u202eنورة\u200f\u0007 ١٢٣ 😀 漢字",
                Salutation.FEMININE,
                "ar");
        byte[] pdf = printInDejaVu(new Receipt(
                SampleLetters.head(typed, 1),
                "a & b <c>",
                SampleLetters.receipt(0).completeOn(),
                List.of(),
                "لجنة",
                "رسالة",
                SampleLetters.receipt(0).dueOn(),
                15));

        assertValid(pdf);
        PrintedText text = PrintedText.of(pdf);
        assertThat(List.of("passwd", "123", "a & b <c>", "نورة")).allMatch(text::says);
    }

    @Test
    void aLongNameStaysOnThePaper() throws Exception {
        Addressee longName = new Addressee(LONG_NAME, Salutation.FEMININE, "ar", List.of("x".repeat(60)));
        Receipt letter = new Receipt(
                SampleLetters.head(longName, 25),
                LONG_NAME,
                SampleLetters.receipt(0).completeOn(),
                List.of(new Receipt.Received(LONG_NAME, LONG_NAME)),
                LONG_NAME,
                LONG_NAME,
                SampleLetters.receipt(0).dueOn(),
                15);
        byte[] pdf = print(letter);

        assertValid(pdf);
        PrintedText text = PrintedText.of(printInDejaVu(letter));
        assertThat(words(LONG_NAME)).allMatch(text::says);
        assertThat(text.says("خمسة وعشرون مستنداً")).isTrue();
        assertValid(print(new EnvelopeLabel(longName, true)));
        keepPicture(pdf, "long-names");
    }

    /** Letters that are not joined are wider. */
    @Test
    void arabicIsJoinedInEnglishLettersToo() throws Exception {
        assumeTrue(LetterFonts.find(LetterFonts.IN_ORDER).ownHas('A'), "English letters have a font of their own here");
        List<String> address = List.of("مهرجان المنتجين");
        byte[] arabic = print(new EnvelopeLabel(new Addressee("x", Salutation.NEUTRAL, "ar", address), false));
        byte[] english = print(new EnvelopeLabel(new Addressee("x", Salutation.NEUTRAL, "en", address), false));

        assertThat(PrintedText.width(english, address.get(0)))
                .isCloseTo(PrintedText.width(arabic, address.get(0)), within(0.5));
    }

    @Test
    void theSameLetterIsTheSameFile() throws Exception {
        byte[] first = print(SampleLetters.declined());
        // FOP's own dates have seconds.
        Thread.sleep(1100);

        assertThat(print(SampleLetters.declined())).isEqualTo(first);
        assertThat(printer.print(SampleLetters.declined(), new RegisterNumber(1448, 58), SampleLetters.AT))
                .isNotEqualTo(first);
        assertThat(printer.print(SampleLetters.declined(), SampleLetters.NUMBER, Instant.parse("2026-12-13T07:00:01Z")))
                .isNotEqualTo(first);
    }

    @Test
    void theTitleNamesTheLetterAndNoPerson() throws Exception {
        try (PDDocument document = Loader.loadPDF(print(SampleLetters.declined()))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("الرد على طلب خدمة رقم 123 لعام 1448");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
        }
    }

    @Test
    void whatALetterOwesIsAskedFor() {
        assertThatThrownBy(() -> new WhatIsLeft(SampleLetters.head(SampleLetters.FATIMA, 0), "ركن", List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DecisionLetter(
                        SampleLetters.head(SampleLetters.FATIMA, 0),
                        "ركن",
                        Outcome.DECLINED,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        15))
                .isInstanceOf(IllegalArgumentException.class);
        LetterHead unknown =
                new LetterHead(SampleLetters.FATIMA, "REQ-1448-000001", "طلب", "https://x", 0, "nobody", true);
        assertThatThrownBy(() -> print(new WhatIsLeft(
                        unknown, "ركن", SampleLetters.whatIsLeft(1).left(), null)))
                .hasMessageContaining("nobody");
    }

    private byte[] print(Letter letter) {
        return printer.print(
                letter, letter instanceof Letter.Registered ? SampleLetters.NUMBER : null, SampleLetters.AT);
    }

    /** The same on every machine, so that whole sentences can be compared. */
    private byte[] printInDejaVu(Letter letter) {
        return new LetterPrinter(messages, settings, List.of(LetterFonts.DEJAVU))
                .print(letter, SampleLetters.NUMBER, SampleLetters.AT);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /**
     * Every word, for a line of a table stands beside others. What a font of the machine draws as one sign without a
     * character, as Noto Naskh does «لله», is in no file's text.
     */
    private void assertSaysWhatWasGiven(byte[] pdf, Letter letter) throws IOException {
        Sheet sheet = letter.sheet(new Words(messages, letter.language()));
        List<String> given = new ArrayList<>();
        sheet.body().forEach(block -> given.addAll(SheetTexts.of(block)));
        if (sheet.correspondence() != null) {
            given.add(sheet.title());
            given.add(sheet.correspondence().to().name());
        }
        PrintedText text = PrintedText.of(pdf);
        List<String> words = given.stream().flatMap(one -> words(one).stream()).toList();
        assertThat(words).isNotEmpty();
        assertThat(words.stream().filter(word -> !word.endsWith("لله") && !text.says(word)))
                .as("not on " + letter.kind() + " " + letter.language())
                .isEmpty();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void keepPicture(byte[] pdf, String name) throws IOException {
        boolean shown = SampleLetters.all().containsKey(name) && (!name.endsWith("-en") || name.equals("receipt-en"));
        LetterPictures.keep(pdf, name, shown);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(FopPrinter.class);
    }
}
