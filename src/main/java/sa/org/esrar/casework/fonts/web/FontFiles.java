package sa.org.esrar.casework.fonts.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.fonts.PageFonts;

/** The typeface for browsers. What is asked for with its version may be kept for a year, all else is asked for again. */
@RestController
class FontFiles {

    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType WOFF2 = new MediaType("font", "woff2");

    private final PageFonts fonts;

    FontFiles(PageFonts fonts) {
        this.fonts = fonts;
    }

    /** Empty without the typeface: sheets that cannot know import it all the same. */
    @GetMapping(PageFonts.SHEET)
    ResponseEntity<String> sheet(@RequestParam(name = "v", required = false) String version) {
        return kept(fonts.version(), version).contentType(CSS).body(fonts.rules());
    }

    @GetMapping("/fonts/{file:[A-Za-z-]+\\.woff2}")
    ResponseEntity<Resource> file(
            @PathVariable String file, @RequestParam(name = "v", required = false) String version) {
        return fonts.version(file)
                .map(current -> kept(current, version).contentType(WOFF2).body(fonts.file(file)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity.BodyBuilder kept(String current, String asked) {
        return ResponseEntity.ok()
                .cacheControl(
                        current.equals(asked)
                                ? FOR_A_YEAR
                                : CacheControl.noCache().cachePublic())
                .eTag(current);
    }
}
