package sa.org.esrar.casework.protection;

import java.util.ArrayList;
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
            Object after = batch.last();
            batch = transactions.execute(transaction -> rotateBatch(column, protection, after));
            written += batch.written();
        } while (batch.last() != null);
        return written;
    }

    private Batch rotateBatch(Rotated column, TinkProtection protection, Object after) {
        String sql = "select %1$s, %2$s from %3$s where %2$s is not null %4$s order by %1$s limit %5$d for update"
                .formatted(
                        column.keyColumn(),
                        column.cipherColumn(),
                        column.table(),
                        after == null ? "" : "and " + column.keyColumn() + " > ?",
                        BATCH);
        List<Row> rows = jdbc.query(
                sql,
                (row, number) -> new Row(row.getObject(1), row.getBytes(2)),
                after == null ? new Object[0] : new Object[] {after});
        List<Object[]> updates = new ArrayList<>();
        for (Row row : rows) {
            if (!protection.isPresent(row.cipher())) {
                updates.add(update(column, protection, row));
            }
        }
        jdbc.batchUpdate(
                "update %s set %s = ?%s where %s = ?"
                        .formatted(
                                column.table(),
                                column.cipherColumn(),
                                column.hash() == null
                                        ? ""
                                        : ", " + column.hash().column() + " = ?",
                                column.keyColumn()),
                updates);
        return new Batch(rows.isEmpty() ? null : rows.get(rows.size() - 1).key(), updates.size());
    }

    private static Object[] update(Rotated column, TinkProtection protection, Row row) {
        String value = protection.decrypt(column.purpose(), row.cipher());
        byte[] cipher = protection.encrypt(column.purpose(), value);
        if (column.hash() == null) {
            return new Object[] {cipher, row.key()};
        }
        Rotated.Hash hash = column.hash();
        return new Object[] {
            cipher, protection.lookupHash(hash.purpose(), hash.normalise().apply(value)), row.key()
        };
    }

    private record Row(Object key, byte[] cipher) {}

    private record Batch(Object last, int written) {}
}
