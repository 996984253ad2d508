package sa.org.esrar.casework.notifications;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class NotificationRotation {

    @Bean
    Rotated outboxTexts() {
        return new Rotated("outbox_message", "id", "text", OutboxMessages.PURPOSE);
    }

    @Bean
    Rotated outboxEvents() {
        return new Rotated("outbox_message", "id", "event", OutboxMessages.EVENT);
    }

    @Bean
    Rotated outboxAddresses() {
        return new Rotated(
                "outbox_message",
                "id",
                "address",
                OutboxMessages.ADDRESS,
                new Rotated.Hash("address_hash", OutboxMessages.ADDRESS));
    }
}
