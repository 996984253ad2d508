package sa.org.esrar.casework.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

/**
 * What makes two requests the same: {@code scope} is key, method, path and caller, {@code content} the rest of what was
 * sent; both SHA-256.
 */
record IdempotentRequest(byte[] scope, byte[] content) {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;

    /** Reads the request whose body the controller's arguments already came from. */
    static IdempotentRequest of(HttpServletRequest request, String key) throws IOException, ServletException {
        if (key.isBlank()
                || key.length() > LONGEST_KEY
                || key.chars().anyMatch(letter -> letter < ' ' || letter > '~')) {
            throw new ApiException(400, "api.idempotency.keyInvalid");
        }
        MessageDigest scope = BodyDigest.sha256();
        add(scope, key);
        add(scope, request.getMethod());
        add(scope, request.getRequestURI());
        add(scope, request.getRemoteUser());
        add(scope, request.getHeader("X-Access-Code"));
        return new IdempotentRequest(scope.digest(), content(request));
    }

    private static byte[] content(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest content = BodyDigest.sha256();
        add(content, request.getQueryString());
        if (request.getContentType() != null && request.getContentType().startsWith("multipart/")) {
            // The boundary differs from one sending to the next, the parts do not.
            for (Part part : request.getParts()) {
                add(content, part.getName());
                add(content, part.getSubmittedFileName());
                content.update(digest(part));
            }
        } else {
            for (Map.Entry<String, String[]> parameter : new TreeMap<>(request.getParameterMap()).entrySet()) {
                add(content, parameter.getKey());
                for (String value : parameter.getValue()) {
                    add(content, value);
                }
            }
            // What the JSON reader left, such as a line's end, belongs to the body as well.
            request.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            if (request.getAttribute(BodyDigest.ATTRIBUTE) instanceof BodyDigest body) {
                content.update(body.value());
            }
        }
        return content.digest();
    }

    private static byte[] digest(Part part) throws IOException {
        BodyDigest digest = new BodyDigest();
        try (InputStream in = part.getInputStream()) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.add(buffer, 0, read);
            }
        }
        return digest.value();
    }

    /** Length first, so that no two different lists of texts give the same bytes. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(new byte[] {
            (byte) (text == null ? 1 : 0),
            (byte) (bytes.length >> 24),
            (byte) (bytes.length >> 16),
            (byte) (bytes.length >> 8),
            (byte) bytes.length
        });
        digest.update(bytes);
    }
}
