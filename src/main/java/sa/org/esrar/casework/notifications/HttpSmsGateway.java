package sa.org.esrar.casework.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import sa.org.esrar.casework.notifications.NotificationSettings.Sms;

/** Hands text messages to a provider over HTTP. Nothing that it throws holds a number, a text or a credential. */
class HttpSmsGateway implements SmsGateway {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sms account;
    private final HttpClient http;

    HttpSmsGateway(Sms account) {
        this.account = account;
        this.http = HttpClient.newBuilder().connectTimeout(account.timeout()).build();
    }

    @Override
    public String send(String id, String mobile, String text) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(account.url()));
        account.provider().fill(request, account, id, mobile.replace("+", ""), text);
        HttpResponse<String> answer = exchange(request.build());
        return account.provider()
                .reference(answer.statusCode(), read(answer.body()))
                .orElseThrow(() -> new MessageNotSent("refused with status " + answer.statusCode(), null));
    }

    /** The limit is for the whole answer: a body that never ends must not hold the dispatcher. */
    private HttpResponse<String> exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(account.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new MessageNotSent("no answer in time", null);
        } catch (ExecutionException e) {
            String kind = e.getCause() instanceof IOException ? "not reached" : "failed";
            throw new MessageNotSent(kind + ": " + e.getCause().getClass().getSimpleName(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessageNotSent("interrupted", null);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
