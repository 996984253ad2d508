package sa.org.esrar.casework.datastore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads out of the catalogue the statements that make the schema again: pg_dump is not in the bundle. Kinds of objects
 * that it does not know are refused instead of left out.
 */
final class SchemaScript {

    /** What belongs to the schema of this application and not to an extension in it; {@code %s} is the catalogue. */
    private static final String OURS =
            """
            namespace = current_schema()::regnamespace and not exists (
                select 1 from pg_depend d where d.classid = '%s'::regclass and d.objid = o.oid and d.deptype = 'e')
            """;

    private static final String OUR_RELATION = "o.rel" + OURS.formatted("pg_class");
    private static final String OUR_FUNCTION = "o.pro" + OURS.formatted("pg_proc");

    private static final String UNKNOWN =
            """
            select 'relation ' || relname || ' of kind ' || relkind::text from pg_class o
             where %1$s and relkind not in ('r', 'S', 'i', 'v')
            union all
            select 'unlogged, partitioned, inheriting or row-secured table ' || relname from pg_class o
             where %1$s and relkind = 'r' and (relpersistence <> 'p' or relispartition or relrowsecurity
                or exists (select 1 from pg_inherits where inhrelid = o.oid))
            union all
            select 'type ' || typname from pg_type o
             where typ%3$s and typtype in ('e', 'd', 'r', 'm')
            union all
            select 'function ' || proname || ' of kind ' || prokind::text from pg_proc o where %2$s and prokind not in ('f', 'p')
            union all
            select 'rule ' || rulename from pg_rewrite r join pg_class o on o.oid = r.ev_class
             where %1$s and rulename <> '_RETURN'
            union all
            select 'switched trigger ' || tgname from pg_trigger t join pg_class o on o.oid = t.tgrelid
             where %1$s and not tgisinternal and tgenabled <> 'O'
            union all
            select 'collation of column ' || relname || '.' || attname
              from pg_attribute a join pg_class o on o.oid = a.attrelid join pg_type t on t.oid = a.atttypid
             where %1$s and relkind = 'r' and attnum > 0 and attcollation <> typcollation
            """
                    .formatted(OUR_RELATION, OUR_FUNCTION, OURS.formatted("pg_type"));

    private static final String EXTENSIONS =
            "select format('create extension if not exists %I', extname) from pg_extension where extname <> 'plpgsql'";

    private static final String SEQUENCE_OPTIONS =
            "format('increment %s minvalue %s maxvalue %s start %s cache %s %s', seqincrement, seqmin, seqmax, seqstart,"
                    + " seqcache, case when seqcycle then 'cycle' else 'no cycle' end)";

    private static final String SEQUENCES =
            """
            select format('create sequence %%I as %%s %%s', relname, seqtypid::regtype, %s)
              from pg_class o join pg_sequence s on s.seqrelid = o.oid
             where %s and not exists (select 1 from pg_depend d
                where d.classid = 'pg_class'::regclass and d.objid = o.oid and d.deptype = 'i') order by relname
            """
                    .formatted(SEQUENCE_OPTIONS, OUR_RELATION);

    private static final String FUNCTIONS =
            "select pg_get_functiondef(o.oid) from pg_proc o where %s order by o.oid".formatted(OUR_FUNCTION);

    private static final String TABLES =
            """
            select format('create table %%I (%%s)%%s', o.relname, coalesce(string_agg(
                     format('%%I %%s', attname, format_type(atttypid, atttypmod))
                     || case when attidentity = '' then '' else format(' generated %%s as identity (sequence name %%s %%s)',
                          case attidentity when 'a' then 'always' else 'by default' end,
                          pg_get_serial_sequence(quote_ident(o.relname), attname), %s) end
                     || case when attgenerated = 's' then ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
                             when attgenerated = 'v' then ' generated always as (' || pg_get_expr(adbin, adrelid) || ')'
                             when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid) else '' end
                     || case when not attnotnull then '' when n.conname is null then ' not null'
                             else format(' constraint %%I not null', n.conname) end, ', ' order by attnum), ''),
                   case when o.reloptions is null then '' else ' with (' || array_to_string(o.reloptions, ', ') || ')' end)
              from pg_class o
              left join pg_attribute a on a.attrelid = o.oid and attnum > 0 and not attisdropped
              left join pg_attrdef f on f.adrelid = o.oid and f.adnum = attnum
              left join pg_constraint n on n.conrelid = o.oid and n.contype = 'n' and n.conkey = array[attnum]
              left join pg_sequence s on attidentity <> ''
                    and s.seqrelid = pg_get_serial_sequence(quote_ident(o.relname), attname)::regclass
             where %s and o.relkind = 'r' group by o.oid, o.relname, o.reloptions order by o.relname
            """
                    .formatted(SEQUENCE_OPTIONS, OUR_RELATION);

    private static final String SEQUENCE_OWNERS =
            """
            select format('alter sequence %%I owned by %%I.%%I', o.relname, t.relname, attname)
              from pg_class o
              join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = o.oid and d.deptype = 'a'
                   and d.refclassid = 'pg_class'::regclass
              join pg_class t on t.oid = d.refobjid
              join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
             where %s and o.relkind = 'S' order by o.relname
            """
                    .formatted(OUR_RELATION);

    private static final String CONSTRAINTS =
            """
            select format('alter table %%I add constraint %%I %%s', relname, conname, pg_get_constraintdef(c.oid))
              from pg_constraint c join pg_class o on o.oid = c.conrelid
             where %s and relkind = 'r' and contype in ('p', 'u', 'x', 'c', 'f')
             order by contype = 'f', contype = 'c', relname, conname
            """
                    .formatted(OUR_RELATION);

    private static final String INDEXES =
            """
            select pg_get_indexdef(o.oid) from pg_class o
             where %s and relkind = 'i' and not exists (
                select 1 from pg_constraint c where c.conindid = o.oid and c.contype in ('p', 'u', 'x'))
             order by relname
            """
                    .formatted(OUR_RELATION);

    private static final String VIEWS =
            "select format('create view %%I as %%s', relname, pg_get_viewdef(o.oid)) from pg_class o where %s and relkind = 'v' order by o.oid"
                    .formatted(OUR_RELATION);

    private static final String TRIGGERS =
            "select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class o on o.oid = t.tgrelid where %s and not tgisinternal order by tgname"
                    .formatted(OUR_RELATION);

    private static final String COMMENTS =
            """
            select case when objsubid > 0
                   then format('comment on column %%I.%%I is %%L', relname, attname, description)
                   else format('comment on %%s %%I is %%L', case relkind when 'r' then 'table' when 'v' then 'view'
                        when 'S' then 'sequence' else 'index' end, relname, description) end
              from pg_description c join pg_class o on c.classoid = 'pg_class'::regclass and c.objoid = o.oid
              left join pg_attribute a on a.attrelid = o.oid and a.attnum = objsubid
             where %1$s
            union all
            select format('comment on constraint %%I on %%I is %%L', conname, relname, description)
              from pg_description c join pg_constraint k on c.classoid = 'pg_constraint'::regclass and c.objoid = k.oid
              join pg_class o on o.oid = k.conrelid where %1$s
            union all
            select format('comment on trigger %%I on %%I is %%L', tgname, relname, description)
              from pg_description c join pg_trigger t on c.classoid = 'pg_trigger'::regclass and c.objoid = t.oid
              join pg_class o on o.oid = t.tgrelid where %1$s
            union all
            select format('comment on routine %%s is %%L', o.oid::regprocedure, description)
              from pg_description c join pg_proc o on c.classoid = 'pg_proc'::regclass and c.objoid = o.oid where %2$s
            """
                    .formatted(OUR_RELATION, OUR_FUNCTION);

    private static final String COLUMNS =
            """
            select quote_ident(relname), string_agg(quote_ident(attname), ', ' order by attnum)
              from pg_class o join pg_attribute a on a.attrelid = o.oid and attnum > 0 and not attisdropped
             where %s and relkind = 'r' and attgenerated = '' group by relname order by relname
            """
                    .formatted(OUR_RELATION);

    private static final String SEQUENCE_NAMES =
            "select quote_ident(relname) from pg_class o where %s and relkind = 'S' order by relname"
                    .formatted(OUR_RELATION);

    private final Connection connection;

    SchemaScript(Connection connection) {
        this.connection = connection;
    }

    /** The statements that come before the rows. */
    List<String> beforeRows() throws SQLException {
        List<String> unknown = strings(UNKNOWN);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The back-up cannot keep: " + String.join("; ", unknown));
        }
        return all(EXTENSIONS, SEQUENCES, FUNCTIONS, TABLES, SEQUENCE_OWNERS);
    }

    /** The statements that come after the rows: they check every row again, and triggers must not see the loading. */
    List<String> afterRows() throws SQLException {
        return all(CONSTRAINTS, INDEXES, VIEWS, TRIGGERS, COMMENTS);
    }

    /** Each table with its stored columns, quoted as SQL wants them. */
    List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2)));
            }
        }
        return tables;
    }

    /** The statements that set the sequences to where they are. */
    List<String> sequencePositions() throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String sequence : strings(SEQUENCE_NAMES)) {
            statements.addAll(strings("select format('select setval(%L, %s, %L)', '" + sequence.replace("'", "''")
                    + "', last_value, is_called) from " + sequence));
        }
        return statements;
    }

    /** Whether nothing stands in the schema yet. */
    boolean isEmpty() throws SQLException {
        return strings("select relname from pg_class o where " + OUR_RELATION).isEmpty();
    }

    private List<String> all(String... queries) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String query : queries) {
            statements.addAll(strings(query));
        }
        return statements;
    }

    private List<String> strings(String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    /**
     * @param name quoted
     * @param columns quoted, separated by commas
     */
    record Table(String name, String columns) {}
}
