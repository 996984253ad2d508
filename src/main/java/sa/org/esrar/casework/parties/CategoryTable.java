package sa.org.esrar.casework.parties;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Copies;
import sa.org.esrar.casework.api.Localized;

/** Reads categories and fields from their tables; they are few, and the board may change them. */
@Component
class CategoryTable implements Categories {

    private final JdbcClient jdbc;
    private final Supplier<List<Choice>> categories;
    private final Supplier<List<Choice>> fields;

    CategoryTable(JdbcClient jdbc, Copies copies) {
        this.jdbc = jdbc;
        this.categories =
                copies.of(() -> choices("select code, name_ar, name_en from party_category order by sort_order"));
        this.fields = copies.of(() -> choices("select code, name_ar, name_en from work_field order by sort_order"));
    }

    @Override
    public List<Choice> categories() {
        return categories.get();
    }

    @Override
    public List<Choice> fields() {
        return fields.get();
    }

    boolean isCategory(String code) {
        return isAmong(categories(), code);
    }

    boolean isField(String code) {
        return isAmong(fields(), code);
    }

    private static boolean isAmong(List<Choice> choices, String code) {
        return choices.stream().anyMatch(choice -> choice.code().equals(code));
    }

    private List<Choice> choices(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new Choice(
                        row.getString("code"), new Localized(row.getString("name_ar"), row.getString("name_en"))))
                .list();
    }
}
