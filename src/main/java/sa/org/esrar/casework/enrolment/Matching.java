package sa.org.esrar.casework.enrolment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which column of the list holds which field; a field without a column is not in the list. */
public record Matching(Map<PersonField, Integer> columns) {

    public Matching {
        columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
    }

    /** By the words of the headings; of two columns with one meaning the first. */
    static Matching guess(List<String> headings, Wordings words) {
        Map<PersonField, Integer> columns = new EnumMap<>(PersonField.class);
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            words.field(headings.get(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        return new Matching(columns);
    }

    List<PersonField> missing() {
        return PersonField.NEEDED.stream()
                .filter(field -> !columns.containsKey(field))
                .toList();
    }

    boolean usesAColumnTwice() {
        return columns.values().stream().distinct().count() < columns.size();
    }

    /** The cell of a field; empty when the list has no column for it. */
    public String cell(PersonField field, List<String> cells) {
        Integer column = columns.get(field);
        return column == null || column >= cells.size() ? "" : cells.get(column);
    }

    String stored() {
        return Stream.of(PersonField.values())
                .map(field -> columns.containsKey(field) ? columns.get(field).toString() : "")
                .collect(Collectors.joining(","));
    }

    static Matching ofStored(String stored) {
        Map<PersonField, Integer> columns = new EnumMap<>(PersonField.class);
        List<String> parts = stored == null ? List.of() : Arrays.asList(stored.split(",", -1));
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                columns.put(PersonField.values()[i], Integer.valueOf(parts.get(i)));
            }
        }
        return new Matching(columns);
    }
}
