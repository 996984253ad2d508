package sa.org.esrar.casework.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.parties.DemoParties;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.protection.Rotated;
import sa.org.esrar.casework.support.CaseworkTest;

/** Every value of parties and staff that lies under the keys is named to their rotation, with its right purpose. */
@CaseworkTest
class RotationOfIdentitiesTest {

    private static final Set<String> TABLES = Set.of(
            "party", "party_contact", "filing_contact", "guardianship", "party_account", "staff_member", "disclosure");

    @Autowired
    List<Rotated> rotated;

    @Autowired
    Protection protection;

    @Autowired
    Parties parties;

    @Autowired
    Guardians guardians;

    @Autowired
    DemoParties demoParties;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void values() {
        demoParties.load();
        demoStaff.load();
    }

    @Test
    void everyCipherAndHashColumnIsNamed() {
        List<String> columns = jdbc.queryForList(
                "select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = current_schema and data_type = 'bytea' and table_name = any(?)",
                String.class,
                (Object) TABLES.toArray(String[]::new));
        List<String> named = ours().stream()
                .flatMap(one -> one.hash() == null
                        ? List.of(one.table() + "." + one.cipherColumn()).stream()
                        : List.of(
                                one.table() + "." + one.cipherColumn(),
                                one.table() + "." + one.hash().column())
                                .stream())
                .toList();
        assertThat(columns).isNotEmpty();
        assertThat(named).containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void whatIsNamedOpensWithItsPurposeAndHashesToWhatIsStored() {
        guardians.appointForIncapacity(
                parties.findByNationalId("1999990052").orElseThrow(),
                parties.findByNationalId("1999990011").orElseThrow(),
                "4/1448");
        int opened = 0;
        for (Rotated one : ours()) {
            String hash = one.hash() == null ? "null::bytea" : one.hash().column();
            List<Boolean> right = jdbc.query(
                    "select %s, %s from %s where %1$s is not null".formatted(one.cipherColumn(), hash, one.table()),
                    (row, number) -> {
                        String value = protection.decrypt(one.purpose(), row.getBytes(1));
                        return one.hash() == null
                                || Arrays.equals(
                                        protection.lookupHash(one.hash().purpose(), value), row.getBytes(2));
                    });
            assertThat(right).as(one.table()).doesNotContain(false);
            opened += right.size();
        }
        assertThat(opened).isGreaterThan(40);
    }

    private List<Rotated> ours() {
        return rotated.stream().filter(one -> TABLES.contains(one.table())).toList();
    }
}
