package sa.org.esrar.casework.letters;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** Columns of the registers that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class LetterRotation {

    private static final List<String> NUMBER = List.of("hijri_year", "serial");

    @Bean
    Rotated outgoingAddressees() {
        return new Rotated(
                OutgoingRegister.TABLE, NUMBER, "addressee_cipher", OutgoingRegister.ADDRESSEE_PURPOSE, null);
    }

    @Bean
    Rotated incomingSenders() {
        return new Rotated(IncomingRegister.TABLE, NUMBER, "sender_cipher", IncomingRegister.SENDER_PURPOSE, null);
    }

    @Bean
    Rotated incomingReferences() {
        return new Rotated(
                IncomingRegister.TABLE, NUMBER, "reference_cipher", IncomingRegister.REFERENCE_PURPOSE, null);
    }
}
