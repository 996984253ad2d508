package sa.org.esrar.casework.enrolment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.InvalidInputException;

/** Reads a list of people from an XLSX workbook (its first sheet) or from CSV, told apart by content and not by name. */
@Component
class ListReader {

    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 1000;
    /** A workbook of fifty thousand rows unpacks to about a third of it. */
    private static final long MOST_UNPACKED = 150L * 1024 * 1024;

    private static final Charset ARABIC_WINDOWS = Charset.forName("windows-1256");

    private final EnrolmentSettings settings;

    ListReader(EnrolmentSettings settings) {
        this.settings = settings;
    }

    /** @throws InvalidInputException on {@code file}: nothing in it, no list, too large, too many rows or columns */
    PeopleList read(byte[] content) {
        if (content.length == 0) {
            throw wrong("enrolment.file.empty");
        }
        if (content.length > settings.maxFile().toBytes()) {
            throw wrong("enrolment.file.tooLarge", settings.maxFile().toMegabytes());
        }
        Collected rows = new Collected();
        boolean workbook = content.length > 3 && content[0] == 'P' && content[1] == 'K';
        try {
            if (workbook) {
                requireBounded(content);
                readWorkbook(content, rows);
            } else {
                readText(text(content), rows);
            }
        } catch (InvalidInputException told) {
            throw told;
        } catch (IOException | RuntimeException broken) {
            throw wrong("enrolment.file.unreadable");
        }
        return rows.list();
    }

    /** A workbook is a zip: a small one may unpack to more than the memory holds. */
    private static void requireBounded(byte[] content) throws IOException {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        boolean sheet = false;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                sheet |= entry.getName().startsWith("xl/worksheets/");
                try (InputStream in = zip.getInputStream(entry)) {
                    int read;
                    while ((read = in.read(buffer)) > 0) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw wrong("enrolment.file.unpacksTooLarge");
                        }
                    }
                }
            }
        }
        if (!sheet) {
            throw wrong("enrolment.file.unreadable");
        }
    }

    private void readWorkbook(byte[] content, Collected rows) throws IOException {
        try (InputStream in = new ByteArrayInputStream(content);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> row = sheet.iterator(); row.hasNext(); ) {
                rows.add(row.next().stream().map(ListReader::cell).toList());
            }
        }
    }

    /** Identity numbers and telephones are often typed as numbers: all their digits, never as a power of ten. */
    private static String cell(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return ((BigDecimal) cell.getValue()).stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    private static void readText(String text, Collected rows) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            for (CSVRecord record : parser) {
                rows.add(record.toList());
            }
        }
    }

    /** Spreadsheets save Arabic text as UTF-8 or in the old Windows set; only one of them can be read as UTF-8. */
    private static String text(byte[] content) {
        for (byte octet : content) {
            if (octet == 0) {
                throw wrong("enrolment.file.unreadable");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, ARABIC_WINDOWS);
        }
    }

    /** The sign that stands most often in the line of headings. */
    private static char delimiter(String text) {
        String headings = text.lines().findFirst().orElse("");
        char best = ',';
        for (char sign : new char[] {';', '\t', '،'}) {
            if (count(headings, sign) > count(headings, best)) {
                best = sign;
            }
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }

    private static InvalidInputException wrong(String code, Object... arguments) {
        return new InvalidInputException("file", code, arguments);
    }

    private final class Collected {

        private List<String> headings;
        private final List<List<String>> rows = new ArrayList<>();

        void add(List<String> cells) {
            List<String> clean = cells.stream().map(Collected::unquoted).toList();
            if (clean.stream().allMatch(String::isEmpty)) {
                return;
            }
            if (headings == null) {
                headings = trimmed(clean);
                return;
            }
            if (rows.size() == settings.maxRows()) {
                throw wrong("enrolment.file.tooManyRows", settings.maxRows());
            }
            rows.add(asWideAs(headings.size(), clean));
        }

        PeopleList list() {
            if (headings == null || rows.isEmpty()) {
                throw wrong("enrolment.file.noRows");
            }
            return new PeopleList(headings, rows);
        }

        private static List<String> trimmed(List<String> cells) {
            int width = cells.size();
            while (width > 0 && cells.get(width - 1).isEmpty()) {
                width--;
            }
            if (width > MOST_COLUMNS) {
                throw wrong("enrolment.file.tooManyColumns", MOST_COLUMNS);
            }
            return List.copyOf(cells.subList(0, width));
        }

        private static List<String> asWideAs(int width, List<String> cells) {
            List<String> row = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
            while (row.size() < width) {
                row.add("");
            }
            return row;
        }

        /** An apostrophe before a sign that a spreadsheet would calculate with is its way to say "text". */
        private static String unquoted(String cell) {
            String text = cell == null ? "" : cell.strip();
            if (text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0) {
                text = text.substring(1);
            }
            return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
        }
    }
}
