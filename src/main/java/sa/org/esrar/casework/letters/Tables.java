package sa.org.esrar.casework.letters;

import java.util.ArrayList;
import java.util.List;

/** Tables whose rows are counted in the first column. */
final class Tables {

    private Tables() {}

    /** @param widths of the other columns, in parts */
    static Block.Table numbered(Words words, List<String> headings, List<Integer> widths, List<List<String>> rows) {
        List<List<String>> numbered = new ArrayList<>();
        for (List<String> row : rows) {
            numbered.add(before(String.valueOf(numbered.size() + 1), row));
        }
        return new Block.Table(before(words.text("column.number"), headings), before(1, widths), numbered);
    }

    private static <T> List<T> before(T first, List<T> others) {
        List<T> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        return all;
    }
}
