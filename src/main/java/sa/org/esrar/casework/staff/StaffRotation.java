package sa.org.esrar.casework.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.parties.Purposes;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class StaffRotation {

    @Bean
    Rotated staffNationalId() {
        return searchable("staff_member", "user_id", "national_id", Purposes.NATIONAL_ID);
    }

    @Bean
    Rotated staffMobile() {
        return searchable("staff_member", "user_id", "mobile", Purposes.MOBILE);
    }

    @Bean
    Rotated disclosureNationalId() {
        return searchable("disclosure", "id", "national_id", Purposes.NATIONAL_ID);
    }

    @Bean
    Rotated disclosureMobile() {
        return searchable("disclosure", "id", "mobile", Purposes.MOBILE);
    }

    @Bean
    Rotated absenceNotes() {
        return new Rotated("absence", "id", "note", AbsenceService.PURPOSE);
    }

    private static Rotated searchable(String table, String key, String value, String purpose) {
        return new Rotated(table, key, value + "_cipher", purpose, new Rotated.Hash(value + "_hash", purpose));
    }
}
