package sa.org.esrar.casework.parties;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;

/** Reads categories and fields from their tables; they are few, and the board may change them. */
@Component
class CategoryTable implements Categories {

    /** Anything else is no code, and some characters would be an error of the database. */
    private static final Pattern CODE = Pattern.compile("[a-z-]{1,40}");

    private final JdbcClient jdbc;

    CategoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Choice> categories() {
        return choices("select code, name_ar, name_en from party_category order by sort_order");
    }

    @Override
    public List<Choice> fields() {
        return choices("select code, name_ar, name_en from work_field order by sort_order");
    }

    boolean isCategory(String code) {
        return exists("select exists(select 1 from party_category where code = :code)", code);
    }

    boolean isField(String code) {
        return exists("select exists(select 1 from work_field where code = :code)", code);
    }

    private boolean exists(String sql, String code) {
        return CODE.matcher(code).matches()
                && jdbc.sql(sql).param("code", code).query(Boolean.class).single();
    }

    private List<Choice> choices(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new Choice(
                        row.getString("code"), new Localized(row.getString("name_ar"), row.getString("name_en"))))
                .list();
    }
}
