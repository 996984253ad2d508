package sa.org.esrar.casework.parties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class PartyRotation {

    @Bean
    Rotated partyNationalId() {
        return searchable("party", "id", "national_id", Purposes.NATIONAL_ID);
    }

    @Bean
    Rotated partyShortAddress() {
        return new Rotated("party", "id", "short_address_cipher", Purposes.SHORT_ADDRESS);
    }

    @Bean
    Rotated partyContactMobile() {
        return searchable("party_contact", "id", "mobile", Purposes.MOBILE);
    }

    @Bean
    Rotated partyContactEmail() {
        return searchable("party_contact", "id", "email", Purposes.EMAIL);
    }

    @Bean
    Rotated filingContactMobile() {
        return searchable("filing_contact", "case_number", "mobile", Purposes.MOBILE);
    }

    @Bean
    Rotated filingContactEmail() {
        return searchable("filing_contact", "case_number", "email", Purposes.EMAIL);
    }

    @Bean
    Rotated partyContactPostalAddress() {
        return new Rotated("party_contact", "id", "postal_address_cipher", Purposes.POSTAL_ADDRESS);
    }

    @Bean
    Rotated filingContactPostalAddress() {
        return new Rotated("filing_contact", "case_number", "postal_address_cipher", Purposes.POSTAL_ADDRESS);
    }

    @Bean
    Rotated guardianshipDeed() {
        return new Rotated("guardianship", "id", "deed_cipher", Purposes.DEED);
    }

    @Bean
    Rotated partyAccountIban() {
        return searchable("party_account", "id", "iban", Purposes.IBAN);
    }

    private static Rotated searchable(String table, String key, String value, String purpose) {
        return new Rotated(table, key, value + "_cipher", purpose, new Rotated.Hash(value + "_hash", purpose));
    }
}
