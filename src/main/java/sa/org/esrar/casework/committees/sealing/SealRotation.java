package sa.org.esrar.casework.committees.sealing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The key that seals minutes lies under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class SealRotation {

    @Bean
    Rotated minutesSealKeys() {
        return new Rotated(SealCertificates.TABLE, "fingerprint", "private_key", SealCertificates.KEY_PURPOSE);
    }
}
