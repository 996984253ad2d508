package sa.org.esrar.casework.notifications;

/** Port to a provider of text messages. Without one, messages stay in the outbox and are marked as sent there. */
public interface SmsGateway {

    /**
     * Hands a message over.
     *
     * @param id ours, the same at every try
     * @param mobile E.164, e.g. {@code +966519990001}
     * @return the provider's reference
     * @throws MessageNotSent when the provider refused it or could not be reached; it is tried again
     */
    String send(String id, String mobile, String text);
}
