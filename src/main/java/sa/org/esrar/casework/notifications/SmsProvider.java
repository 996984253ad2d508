package sa.org.esrar.casework.notifications;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sa.org.esrar.casework.notifications.NotificationSettings.Sms;

/** How each provider wants to be asked, and how it says yes. Numbers go without the plus: {@code 9665…}. */
enum SmsProvider {
    UNIFONIC {
        @Override
        void fill(HttpRequest.Builder request, Sms account, String id, String number, String text) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("AppSid", account.key());
            form.put("SenderID", account.sender());
            form.put("Recipient", number);
            form.put("Body", text);
            form.put("responseType", "JSON");
            form.put("CorrelationID", id);
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form.entrySet().stream()
                            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                            .collect(Collectors.joining("&"))));
        }

        @Override
        Optional<String> reference(int status, JsonNode answer) {
            return status == 200 && answer.path("success").asBoolean()
                    ? Optional.of(answer.path("data").path("MessageID").asText())
                    : Optional.empty();
        }
    },

    TAQNYAT {
        @Override
        void fill(HttpRequest.Builder request, Sms account, String id, String number, String text) {
            ObjectNode body = JSON.createObjectNode();
            body.putArray("recipients").add(number);
            body.put("body", text).put("sender", account.sender());
            request.header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + account.key())
                    .POST(BodyPublishers.ofString(body.toString()));
        }

        @Override
        Optional<String> reference(int status, JsonNode answer) {
            return status == 201 && answer.hasNonNull("messageId")
                    ? Optional.of(answer.get("messageId").asText())
                    : Optional.empty();
        }
    },

    MSEGAT {
        @Override
        void fill(HttpRequest.Builder request, Sms account, String id, String number, String text) {
            ObjectNode body = JSON.createObjectNode()
                    .put("userName", account.user())
                    .put("apiKey", account.key())
                    .put("userSender", account.sender())
                    .put("numbers", number)
                    .put("msg", text)
                    .put("msgEncoding", "UTF8");
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
        }

        /** It gives no reference of its own. */
        @Override
        Optional<String> reference(int status, JsonNode answer) {
            return status == 200 && "1".equals(answer.path("code").asText()) ? Optional.of("msegat") : Optional.empty();
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    abstract void fill(HttpRequest.Builder request, Sms account, String id, String number, String text);

    /** The provider's reference; empty when it did not take the message. */
    abstract Optional<String> reference(int status, JsonNode answer);

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
