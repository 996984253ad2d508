package sa.org.esrar.casework.datastore;

import java.time.Instant;
import java.util.List;

/**
 * The last entry of a back-up file: what it holds, and by what to know that nothing was changed or cut off.
 *
 * @param format the version of this layout
 * @param serverVersion of the PostgreSQL that it was read from
 * @param schema the schema that the statements name
 * @param before the statements before the rows
 * @param tables the rows, a file in COPY's text format for each table
 * @param after the statements after the rows
 */
record BackupManifest(
        int format,
        Instant createdAt,
        String serverVersion,
        String schema,
        List<String> before,
        List<TableFile> tables,
        List<String> after) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    static final String CHECKSUM_ENTRY = "manifest.sha256";

    /**
     * @param table quoted
     * @param columns quoted, separated by commas
     * @param entry name of the file in the back-up
     * @param sha256 of its bytes, in hexadecimal digits
     */
    record TableFile(String table, String columns, String entry, long rows, String sha256) {}
}
