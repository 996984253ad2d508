package sa.org.esrar.casework.protection;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A column of ciphers that the rotation of the keys has to write anew. A module declares one as a bean for each column
 * that {@link Protection#encrypt} fills; without it the column keeps lying under old keys. Rows are read and written
 * below the entities, so triggers of the table must allow an update of these columns.
 *
 * @param table name of the table
 * @param keyColumns unique together and never null; they order the rows, as the primary key does
 * @param cipherColumn the column (bytea) with the ciphers; null values stay
 * @param purpose what the ciphers were written for, the same for the whole column
 * @param hash the look-up hash that goes with it in the same row, or null
 */
public record Rotated(String table, List<String> keyColumns, String cipherColumn, String purpose, Hash hash) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public Rotated {
        requireName(table);
        keyColumns = List.copyOf(keyColumns);
        if (keyColumns.isEmpty()) {
            throw new IllegalArgumentException("no key column");
        }
        keyColumns.forEach(Rotated::requireName);
        requireName(cipherColumn);
        Objects.requireNonNull(purpose);
    }

    /** A table with a key of one column. */
    public Rotated(String table, String keyColumn, String cipherColumn, String purpose, Hash hash) {
        this(table, List.of(keyColumn), cipherColumn, purpose, hash);
    }

    /** A column of ciphers without a hash beside it. */
    public Rotated(String table, String keyColumn, String cipherColumn, String purpose) {
        this(table, List.of(keyColumn), cipherColumn, purpose, null);
    }

    /**
     * A column (bytea) that holds {@link Protection#lookupHash} of the encrypted value in the same row.
     *
     * @param normalise turns the decrypted value into what was hashed
     */
    public record Hash(String column, String purpose, java.util.function.UnaryOperator<String> normalise) {

        public Hash {
            requireName(column);
            Objects.requireNonNull(purpose);
            Objects.requireNonNull(normalise);
        }

        /** The encrypted value itself was hashed. */
        public Hash(String column, String purpose) {
            this(column, purpose, java.util.function.UnaryOperator.identity());
        }
    }

    /** These names go into SQL. */
    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a table or column: " + name);
        }
    }
}
