package sa.org.esrar.casework.casefile;

import java.security.MessageDigest;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.protection.ProtectionException;

/** Reads the chains as they lie in the database, beside the application's own way, and tells what does not fit. */
@Component
class TimelineVerifier {

    private final JdbcClient jdbc;
    private final TimelineSeals seals;
    private final Protection protection;

    TimelineVerifier(JdbcClient jdbc, TimelineSeals seals, Protection protection) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.protection = protection;
    }

    enum Fault {
        /** An entry or the seal before it is not what was sealed: it was changed, or entries were swapped. */
        CHANGED,
        /** An entry within the chain is missing. */
        REMOVED,
        /** The end of the chain is missing, or there is more of it than its head knows. */
        CUT,
        /** The head of the chain is missing or was changed. */
        HEAD,
        /** The text beside an entry is not the one that was sealed. */
        TEXT
    }

    /** @param sequence the entry concerned, 0 for the head */
    record Finding(String caseNumber, int sequence, Fault fault) {}

    /** Up to {@code limit} case numbers after one; for going through all of them. */
    @Transactional(readOnly = true)
    public List<String> casesAfter(String caseNumber, int limit) {
        return jdbc.sql("select case_number from case_file where case_number > ? order by case_number limit ?")
                .params(caseNumber, limit)
                .query(String.class)
                .list();
    }

    /** What is wrong with one chain; nothing when it is whole. All is read as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Finding> verify(String caseNumber) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, Text> texts = texts(caseNumber);
        byte[] sealBefore = new byte[0];
        int expected = 1;
        for (Row row : rows(caseNumber)) {
            int sequence = row.content().sequence();
            for (; expected < sequence; expected++) {
                findings.add(new Finding(caseNumber, expected, Fault.REMOVED));
            }
            if (!seals.isEntry(row.content(), sealBefore, row.seal())) {
                findings.add(new Finding(caseNumber, sequence, Fault.CHANGED));
            }
            Text text = texts.remove(sequence);
            if (text != null && !text.fits(row.content().textDigest(), protection)) {
                findings.add(new Finding(caseNumber, sequence, Fault.TEXT));
            }
            sealBefore = row.seal();
            expected = sequence + 1;
        }
        verifyHead(caseNumber, expected - 1, sealBefore, findings);
        return findings;
    }

    private void verifyHead(String caseNumber, int length, byte[] lastSeal, List<Finding> findings) {
        Head head = jdbc.sql("select length, last_seal, seal from timeline_head where case_number = ?")
                .param(caseNumber)
                .query((row, number) -> new Head(row.getInt("length"), row.getBytes("last_seal"), row.getBytes("seal")))
                .optional()
                .orElse(null);
        if (head == null || !seals.isHead(caseNumber, head.length(), head.lastSeal(), head.seal())) {
            findings.add(new Finding(caseNumber, 0, Fault.HEAD));
        } else if (head.length() != length) {
            findings.add(new Finding(caseNumber, Math.min(head.length(), length) + 1, Fault.CUT));
        } else if (!MessageDigest.isEqual(head.lastSeal(), lastSeal)) {
            findings.add(new Finding(caseNumber, length, Fault.CHANGED));
        }
    }

    private List<Row> rows(String caseNumber) {
        return jdbc.sql("select * from timeline_entry where case_number = ? order by sequence, id")
                .param(caseNumber)
                .query((row, number) -> new Row(content(row), row.getBytes("seal")))
                .list();
    }

    private Map<Integer, Text> texts(String caseNumber) {
        Map<Integer, Text> texts = new TreeMap<>();
        jdbc.sql("select sequence, salt, text_cipher from timeline_text where case_number = ?")
                .param(caseNumber)
                .query(row -> {
                    texts.put(row.getInt("sequence"), new Text(row.getBytes("salt"), row.getBytes("text_cipher")));
                });
        return texts;
    }

    private static TimelineSeals.Content content(ResultSet row) throws SQLException {
        Array arguments = row.getArray("arguments");
        return new TimelineSeals.Content(
                row.getString("case_number"),
                row.getInt("sequence"),
                SqlTime.read(row, "at"),
                row.getString("code"),
                row.getString("actor"),
                Timeline.Visibility.valueOf(row.getString("visibility")),
                List.of((String[]) arguments.getArray()),
                row.getBytes("text_digest"));
    }

    private record Row(TimelineSeals.Content content, byte[] seal) {}

    private record Head(int length, byte[] lastSeal, byte[] seal) {}

    private record Text(byte[] salt, byte[] cipher) {

        boolean fits(byte[] digest, Protection protection) {
            try {
                String text = protection.decrypt(SealedTimeline.TEXT_PURPOSE, cipher);
                return digest != null && MessageDigest.isEqual(digest, TimelineSeals.digest(salt, text));
            } catch (ProtectionException e) {
                return false;
            }
        }
    }
}
