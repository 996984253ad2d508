package sa.org.esrar.casework.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A postal address as people type it. */
class PostalAddressTest {

    private final Map<String, String> problems = new LinkedHashMap<>();

    @Test
    void aNationalAddressIsReadWithAnyDigitsAndComesBackAsItWasStored() {
        PostalAddress read =
                read(new PostalAddress(" ٨٢٢٨", "شارع الأمير  محمد، 15", "حي العيون", "الهفوف", "٣٦٣٦١", "۲۱۲۱", null));
        assertThat(problems).isEmpty();
        assertThat(read.building()).isEqualTo("8228");
        assertThat(read.street()).isEqualTo("شارع الأمير محمد، 15");
        assertThat(read.postalCode()).isEqualTo("36361");
        assertThat(read.additionalNumber()).isEqualTo("2121");
        assertThat(PostalAddress.ofStored(read.stored()).stored()).isEqualTo(read.stored());
        assertThat(PostalAddress.ofStored(read.stored()).poBox()).isNull();
    }

    @Test
    void aBoxNeedsCityAndPostalCodeAlone() {
        PostalAddress read = read(new PostalAddress("", null, null, "الهفوف", "31982", null, "٥٥"));
        assertThat(problems).isEmpty();
        PostalAddress stored = PostalAddress.ofStored(read.stored());
        assertThat(stored.poBox()).isEqualTo("55");
        assertThat(stored.building()).isNull();
    }

    @Test
    void nothingTypedIsNoAddress() {
        assertThat(read(new PostalAddress(null, " ", "", "\u200f", null, null, null)))
                .isNull();
        assertThat(read(null)).isNull();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "building, 822, parties.address.building.invalid",
        "building, '', parties.address.building.missing",
        "building, 82288, parties.address.building.invalid",
        "street, '', parties.address.street.missing",
        "street, <b>, parties.address.street.invalid",
        "district, '', parties.address.district.missing",
        "city, '', parties.address.city.missing",
        "city, 123, parties.address.city.invalid",
        "postalCode, 3636, parties.address.postalCode.invalid",
        "additionalNumber, abcd, parties.address.additionalNumber.invalid",
        "poBox, 12, parties.address.oneOfBoth",
        "poBox, 1234567, parties.address.oneOfBoth",
    })
    void whatIsWrongIsNamedAtItsField(String field, String typed, String problem) {
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                "building", "8228",
                "street", "شارع التجربة",
                "district", "حي العيون",
                "city", "الهفوف",
                "postalCode", "36361",
                "additionalNumber", "2121"));
        values.put(field, typed);
        read(new PostalAddress(
                values.get("building"),
                values.get("street"),
                values.get("district"),
                values.get("city"),
                values.get("postalCode"),
                values.get("additionalNumber"),
                values.get("poBox")));
        assertThat(problems).containsEntry(field, problem).hasSize(1);
    }

    private PostalAddress read(PostalAddress typed) {
        return PostalAddress.read(typed, problems::putIfAbsent);
    }
}
