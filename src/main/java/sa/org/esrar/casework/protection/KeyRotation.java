package sa.org.esrar.casework.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes every protected value anew under the present keys, in batches of a transaction each. A value that already lies
 * under them is left alone, so that a rotation that was cut off is finished by running it again.
 */
class KeyRotation {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    KeyRotation(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** @return how many values were written anew */
    long rotate(List<Rotated> columns, TinkProtection protection) {
        return columns.stream().mapToLong(column -> rotate(column, protection)).sum();
    }

    private long rotate(Rotated column, TinkProtection protection) {
        long written = 0;
        Batch batch = new Batch(null, 0);
        do {
            Object[] after = batch.last();
            batch = transactions.execute(transaction -> rotateBatch(column, protection, after));
            written += batch.written();
        } while (batch.last() != null);
        return written;
    }

    private Batch rotateBatch(Rotated column, TinkProtection protection, Object[] after) {
        String key = String.join(", ", column.keyColumns());
        String any = String.join(", ", Collections.nCopies(column.keyColumns().size(), "?"));
        String sql = "select %1$s, %2$s from %3$s where %2$s is not null %4$s order by %1$s limit %5$d for update"
                .formatted(
                        key,
                        column.cipherColumn(),
                        column.table(),
                        after == null ? "" : "and (" + key + ") > (" + any + ")",
                        BATCH);
        List<Row> rows = jdbc.query(
                sql, (row, number) -> read(row, column.keyColumns().size()), after == null ? new Object[0] : after);
        List<Object[]> updates = new ArrayList<>();
        for (Row row : rows) {
            if (!protection.isPresent(row.cipher())) {
                updates.add(update(column, protection, row));
            }
        }
        String hash = column.hash() == null ? "" : ", " + column.hash().column() + " = ?";
        jdbc.batchUpdate(
                "update %s set %s = ?%s where (%s) = (%s)"
                        .formatted(column.table(), column.cipherColumn(), hash, key, any),
                updates);
        return new Batch(rows.isEmpty() ? null : rows.get(rows.size() - 1).key(), updates.size());
    }

    private static Row read(ResultSet row, int keyColumns) throws SQLException {
        Object[] key = new Object[keyColumns];
        for (int i = 0; i < keyColumns; i++) {
            key[i] = row.getObject(i + 1);
        }
        return new Row(key, row.getBytes(keyColumns + 1));
    }

    private static Object[] update(Rotated column, TinkProtection protection, Row row) {
        String value = protection.decrypt(column.purpose(), row.cipher());
        List<Object> parameters = new ArrayList<>();
        parameters.add(protection.encrypt(column.purpose(), value));
        if (column.hash() != null) {
            Rotated.Hash hash = column.hash();
            parameters.add(
                    protection.lookupHash(hash.purpose(), hash.normalise().apply(value)));
        }
        parameters.addAll(Arrays.asList(row.key()));
        return parameters.toArray();
    }

    private record Row(Object[] key, byte[] cipher) {}

    private record Batch(Object[] last, int written) {}
}
