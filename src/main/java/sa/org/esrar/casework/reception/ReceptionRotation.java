package sa.org.esrar.casework.reception;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class ReceptionRotation {

    @Bean
    Rotated visitNames() {
        return new Rotated("visit", "id", "name_cipher", ReceptionLine.NAME_PURPOSE);
    }

    @Bean
    Rotated visitNotes() {
        return new Rotated("visit", "id", "note_cipher", ReceptionLine.NOTE_PURPOSE);
    }

    @Bean
    Rotated visitAnswers() {
        return new Rotated("visit", "id", "answer_cipher", ReceptionLine.ANSWER_PURPOSE);
    }
}
