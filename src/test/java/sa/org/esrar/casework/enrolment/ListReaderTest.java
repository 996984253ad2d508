package sa.org.esrar.casework.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import sa.org.esrar.casework.api.InvalidInputException;

/** Lists come from every kind of spreadsheet, and files that are none are told kindly. */
class ListReaderTest {

    private final ListReader reader =
            new ListReader(new EnrolmentSettings(DataSize.ofMegabytes(1), 3, 200, Duration.ofDays(30)));

    @Test
    void aWorkbookGivesEveryDigitOfANumberThatWasTypedAsOne() throws IOException {
        PeopleList list = reader.read(workbook(sheet -> {
            sheet.value(0, 0, "الاسم");
            sheet.value(0, 1, "رقم الهوية");
            sheet.value(0, 2, "الجوال");
            sheet.value(1, 0, " نورة سعد العذقي ");
            sheet.value(1, 1, 1999990011L);
            sheet.value(1, 2, 519990001);
            sheet.value(3, 0, "مريم");
        }));
        assertThat(list.headings()).containsExactly("الاسم", "رقم الهوية", "الجوال");
        assertThat(list.rows())
                .containsExactly(List.of("نورة سعد العذقي", "1999990011", "519990001"), List.of("مريم", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "،"})
    void textIsReadWhateverStandsBetweenItsColumns(String sign) {
        String text =
                String.join(sign, "الاسم", "الجوال") + "\r\n" + String.join(sign, "\"نورة\"", "٠٥١٩٩٩٠٠٠١") + "\r\n";
        PeopleList list = reader.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(list.headings()).containsExactly("الاسم", "الجوال");
        assertThat(list.rows()).containsExactly(List.of("نورة", "٠٥١٩٩٩٠٠٠١"));
    }

    @Test
    void textInTheOldArabicSetIsRead() {
        byte[] old = "الاسم,الفئة\nنورة,أسرة منتجة\n".getBytes(Charset.forName("windows-1256"));
        assertThat(reader.read(old).rows()).containsExactly(List.of("نورة", "أسرة منتجة"));
    }

    @Test
    void anApostropheThatMeantTextIsTakenAway() {
        byte[] file = "name,mobile\n'=HYPERLINK(1),'+966519990001\n".getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read(file).rows()).containsExactly(List.of("=HYPERLINK(1)", "+966519990001"));
    }

    @Test
    void whatIsNoListIsToldInItsOwnWords() throws IOException {
        refused(new byte[0], "enrolment.file.empty");
        refused(new byte[2 * 1024 * 1024], "enrolment.file.tooLarge");
        refused("الاسم,الجوال\n".getBytes(StandardCharsets.UTF_8), "enrolment.file.noRows");
        refused("a\n1\n2\n3\n4\n".getBytes(StandardCharsets.UTF_8), "enrolment.file.tooManyRows");
        refused(("h,".repeat(61) + "h\n1\n").getBytes(StandardCharsets.UTF_8), "enrolment.file.tooManyColumns");
        refused("MZ\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1), "enrolment.file.unreadable");
        refused("PK\u0003\u0004 no zip".getBytes(StandardCharsets.ISO_8859_1), "enrolment.file.unreadable");
        refused(zip("readme.txt", 10), "enrolment.file.unreadable");
    }

    /** Some hundred kilobytes that would fill the memory. */
    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", 200 * 1024 * 1024);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        refused(bomb, "enrolment.file.unpacksTooLarge");
    }

    private void refused(byte[] file, String code) {
        assertThatThrownBy(() -> reader.read(file)).isInstanceOfSatisfying(InvalidInputException.class, wrong -> {
            assertThat(wrong.problems().get(0).field()).isEqualTo("file");
            assertThat(wrong.problems().get(0).code()).isEqualTo(code);
        });
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1024 * 1024];
            for (int written = 0; written < size; written += block.length) {
                zip.write(block, 0, Math.min(block.length, size - written));
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    static byte[] workbook(java.util.function.Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("list"));
        }
        return out.toByteArray();
    }
}
