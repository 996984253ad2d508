package sa.org.esrar.casework.workflow.security;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.RestTemplate;

/** Cookies, tokens and headers as a browser sends them; follows no redirect, and takes every status as an answer. */
public class Browser {

    private final CookieManager cookies = new CookieManager();
    private final RestTemplate http;
    private final URI server;

    public Browser(int port) {
        server = URI.create("http://localhost:" + port);
        http = new RestTemplate(new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()));
        http.setErrorHandler(new DefaultResponseErrorHandler() {
            @Override
            public boolean hasError(ClientHttpResponse response) {
                return false;
            }
        });
    }

    /** Opens a page, or, below {@code /camunda/api} and {@code /api}, asks as a script does. */
    ResponseEntity<String> get(String path) {
        return exchange(HttpMethod.GET, path, null, headersFor(path));
    }

    /** Sends JSON as a script of the page does, with the tokens that it finds in its cookies. */
    ResponseEntity<String> send(HttpMethod method, String path, String json) {
        HttpHeaders headers = headersFor(path);
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        headers.set("X-CASEWORK-XSRF", cookie("CASEWORK-XSRF"));
        return exchange(method, path, json, headers);
    }

    ResponseEntity<String> post(String path, String json) {
        return send(HttpMethod.POST, path, json);
    }

    /** Any request as a script sends it that has no tokens. */
    ResponseEntity<String> script(HttpMethod method, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Accept", "application/json, text/plain, */*");
        headers.setContentType(MediaType.APPLICATION_JSON);
        return exchange(method, path, method == HttpMethod.GET ? null : "{}", headers);
    }

    /** What another site could make this browser send. */
    ResponseEntity<String> withoutTokens(String path) {
        return script(HttpMethod.POST, path);
    }

    /** A tool that sends a password with each request. */
    ResponseEntity<String> basic(String user, String password, HttpMethod method, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, password, StandardCharsets.UTF_8);
        headers.set("Accept", "application/json");
        headers.setContentType(MediaType.APPLICATION_JSON);
        return exchange(method, path, method == HttpMethod.GET ? null : "{}", headers);
    }

    /** As {@link #basic(String, String, HttpMethod, String)} with a body. */
    ResponseEntity<String> basic(String user, String password, HttpMethod method, String path, String json) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, password, StandardCharsets.UTF_8);
        headers.set("Accept", "application/json");
        headers.setContentType(MediaType.APPLICATION_JSON);
        return exchange(method, path, method == HttpMethod.GET || json.isEmpty() ? null : json, headers);
    }

    /** Submits a form of our own pages. */
    ResponseEntity<String> submit(String path, Map<String, String> fields) {
        get("/staff/sign-in");
        HttpHeaders headers = headersFor(path);
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return exchange(HttpMethod.POST, path, form + "&_csrf=" + cookie("CASEWORK-XSRF"), headers);
    }

    /**
     * Hands in a file with a form of our own pages.
     *
     * @param tokenInHeader whether the token is sent there too, where it is read before the form is
     */
    public ResponseEntity<String> upload(String path, String language, byte[] file, boolean tokenInHeader) {
        get("/staff/sign-in");
        String token = cookie("CASEWORK-XSRF");
        HttpHeaders headers = headersFor(path);
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        if (tokenInHeader) {
            headers.set("X-CASEWORK-XSRF", token);
        }
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("_csrf", token);
        form.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return "a.pdf";
            }
        });
        return exchange(HttpMethod.POST, path, form, headers);
    }

    ResponseEntity<String> signIn(String user, String password) {
        return submit("/staff/sign-in", Map.of("username", user, "password", password));
    }

    /** Signs in as one of the demo people and opens the web app that is open to all, which hands out its token. */
    public Browser as(String user) {
        signIn(user, DemoPeople.PASSWORD);
        get("/camunda/app/welcome/default/");
        return this;
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private ResponseEntity<String> exchange(HttpMethod method, String path, Object body, HttpHeaders headers) {
        return http.exchange(server.resolve(path), method, new HttpEntity<>(body, headers), String.class);
    }

    private static HttpHeaders headersFor(String path) {
        HttpHeaders headers = new HttpHeaders();
        boolean script = path.startsWith("/camunda/api") || path.startsWith("/api");
        headers.set("Accept", script ? "application/json, text/plain, */*" : "text/html,application/xhtml+xml");
        return headers;
    }
}
