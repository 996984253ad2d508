package sa.org.esrar.casework.workflow.webapps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the mirrored style sheets of Camunda's web apps, made from the ones on the class path when first asked for.
 * The address lies as deep as the originals', so that their relative addresses of fonts stay true.
 */
@RestController
final class MirroredStyles {

    private static final Set<String> APPS = Set.of("tasklist", "cockpit", "admin", "welcome");

    // Depends on nothing but the class path.
    private final Map<String, String> mirrored = new ConcurrentHashMap<>();

    /** The app's own sheet; 404 for what is no web app. The browser asks again each time and gets 304. */
    @GetMapping("${camunda.bpm.webapp.application-path:/camunda}/lib/mirrored/{app}.css")
    ResponseEntity<String> app(@PathVariable String app) {
        return serve(app, "META-INF/resources/webjars/camunda/app/%s/camunda-%s-bootstrap.css".formatted(app, app));
    }

    /** The sheet of the app's built-in plug-ins. */
    @GetMapping("${camunda.bpm.webapp.application-path:/camunda}/lib/mirrored/{app}-plugin.css")
    ResponseEntity<String> plugin(@PathVariable String app) {
        return serve(app, "META-INF/resources/plugin/%s/app/plugin.css".formatted(app));
    }

    private ResponseEntity<String> serve(String app, String path) {
        if (!APPS.contains(app) || !new ClassPathResource(path).exists()) {
            return ResponseEntity.notFound().build();
        }
        String css = mirrored.computeIfAbsent(path, MirroredStyles::mirror);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .eTag(DigestUtils.md5DigestAsHex(css.getBytes(StandardCharsets.UTF_8)))
                .body(css);
    }

    private static String mirror(String path) {
        try {
            return Mirror.of(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
