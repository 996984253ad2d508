package sa.org.esrar.casework.enrolment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.staff.StaffUser;

/** Lists to download: an empty one, and the rows that need attention, each with what is wrong in words. */
@Service
public class ListFiles {

    /** So that a spreadsheet reads the Arabic. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final PeopleImports imports;
    private final Messages messages;
    private final EnrolmentSettings settings;

    ListFiles(PeopleImports imports, Messages messages, EnrolmentSettings settings) {
        this.imports = imports;
        this.messages = messages;
        this.settings = settings;
    }

    /** The headings of every field, in the language. */
    public byte[] empty(String language) {
        return csv(List.of(Stream.of(PersonField.values())
                .map(field -> label(field, language))
                .toList()));
    }

    /** The list's own columns, and one more that says what needs attention. */
    @Transactional(readOnly = true)
    public byte[] wrong(UUID id, StaffUser who, String language) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(with(imports.one(id, who).list().headings(), messages.text("enrolment.wrong.reason", language)));
        imports.rows(id, Outcome.WRONG, 0, settings.maxRows(), who)
                .forEach(row -> lines.add(with(row.cells(), problems(row, language))));
        return csv(lines);
    }

    /** What is wrong with a row, field by field. */
    public String problems(ImportRow row, String language) {
        return row.problems().stream()
                .map(problem -> problem(problem, language))
                .collect(Collectors.joining(" "));
    }

    /** One thing that is wrong, with the name of its field. */
    public String problem(FieldProblem problem, String language) {
        return PersonField.named(problem.field())
                        .map(field -> label(field, language) + ": ")
                        .orElse("")
                + messages.text(problem.code(), language, problem.arguments());
    }

    private String label(PersonField field, String language) {
        return messages.text("enrolment.field." + field.fieldName(), language);
    }

    private static List<String> with(List<String> cells, String last) {
        List<String> line = new ArrayList<>(cells);
        line.add(last);
        return line;
    }

    private static byte[] csv(List<List<String>> lines) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (List<String> line : lines) {
                printer.printRecord(line.stream().map(ListFiles::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet would calculate with it; the reader takes the apostrophe away again. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
