package sa.org.esrar.casework.support;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What lies in the engine's tables. */
public final class EngineTables {

    private EngineTables() {}

    /** Every column of the engine's tables that holds the text, in any of the encodings that a byte array may have. */
    public static List<String> finds(JdbcTemplate jdbc, String text) {
        List<String> found = new ArrayList<>();
        for (Map<String, Object> column : jdbc.queryForList(
                """
                select table_name, column_name, data_type from information_schema.columns
                where table_schema = 'public' and table_name like 'act\\_%'""")) {
            String table = (String) column.get("table_name");
            String name = (String) column.get("column_name");
            boolean there = "bytea".equals(column.get("data_type"))
                    ? holdsBytes(jdbc, table, name, text)
                    : holdsText(jdbc, table, name, text);
            if (there) {
                found.add(table + "." + name);
            }
        }
        return found;
    }

    private static boolean holdsText(JdbcTemplate jdbc, String table, String column, String text) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from " + table + " where " + column + "::text ilike ?)",
                Boolean.class,
                "%" + text + "%"));
    }

    private static boolean holdsBytes(JdbcTemplate jdbc, String table, String column, String text) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            if (Boolean.TRUE.equals(jdbc.queryForObject(
                    "select exists (select 1 from " + table + " where position(? in " + column + ") > 0)",
                    Boolean.class,
                    text.getBytes(charset)))) {
                return true;
            }
        }
        return false;
    }
}
