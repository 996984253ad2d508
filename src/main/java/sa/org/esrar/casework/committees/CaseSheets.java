package sa.org.esrar.casework.committees;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * Port: what a case says to those who decide on it (D2), in the words of the module that owns it and in the order of its case
 * file in Tasklist. One bean for each kind of matter. Whoever asks has made sure that the reader sees the whole case.
 */
public interface CaseSheets {

    /** The kinds of case that it knows. */
    List<CaseKind> kinds();

    /** @param language {@code ar} or {@code en}; what people typed stays as it is */
    List<Section> of(String caseNumber, StaffUser reader, String language);

    /** A part of it; lines without a text are left out. */
    record Section(String title, List<Line> lines) {

        public Section {
            lines = lines.stream().filter(Line::says).toList();
        }

        public static Section of(String title, Line... lines) {
            return new Section(title, List.of(lines));
        }

        /** Without those of which nothing is left. */
        public static List<Section> some(Stream<Section> sections) {
            return sections.filter(Objects::nonNull)
                    .filter(one -> !one.lines().isEmpty())
                    .toList();
        }

        /** What was typed must not come out of a log line. */
        @Override
        public String toString() {
            return "Section[" + title + "]";
        }
    }

    /**
     * @param label what it is; null where the title says it
     * @param text null or blank where there is nothing to say
     */
    record Line(String label, String text) {

        boolean says() {
            return text != null && !text.isBlank();
        }

        @Override
        public String toString() {
            return "Line[" + label + "]";
        }
    }
}
