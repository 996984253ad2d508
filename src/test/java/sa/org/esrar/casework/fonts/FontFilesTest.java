package sa.org.esrar.casework.fonts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.Font;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.support.CaseworkTest;

/** The typeface as it is given out. Which half runs says the class path; the other is reported as skipped. */
@CaseworkTest
class FontFilesTest {

    private static final String FOR_A_YEAR = "max-age=31536000, public, immutable";
    private static final String ASKED_FOR_AGAIN = "no-cache, public";
    private static final String TEXT = "/fonts/IBMPlexSansArabic-Regular.woff2";

    @Autowired
    MockMvc mvc;

    @Autowired
    PageFonts fonts;

    /** Else a build with the profile could test the pages without their typeface and nobody would notice. */
    @Test
    @EnabledIfSystemProperty(named = "casework.fonts", matches = "true", disabledReason = "built without -Pfonts")
    void theProfileLaysEveryFileOnTheClassPath() throws Exception {
        assertThat(fonts.isPresent()).isTrue();
        assertThat(TrueType.values()).allMatch(face -> face.file().isPresent());
        try (InputStream licence = getClass().getResourceAsStream("/fonts/LICENSE.txt")) {
            assertThat(licence).asString(StandardCharsets.UTF_8).contains("SIL Open Font License, Version 1.1");
        }
    }

    @Test
    void withoutItsFilesNothingIsDeclared() {
        PageFonts none = new PageFonts("no-such-folder/");
        assertThat(none.isPresent()).isFalse();
        assertThat(none.rules()).isEmpty();
        assertThat(none.version("IBMPlexSansArabic-Regular.woff2")).isEmpty();
    }

    @Test
    void aBuildWithoutTheTypefaceNamesItNowhere() throws Exception {
        assumeTrue(!fonts.isPresent(), "the typeface is on the class path");
        for (String page : List.of("/", "/staff/sign-in")) {
            mvc.perform(get(page).header("Accept", "text/html"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("/fonts/"))));
        }
        mvc.perform(get(PageFonts.SHEET))
                .andExpect(status().isOk())
                .andExpect(content().string(""));
        mvc.perform(get(TEXT)).andExpect(status().isNotFound());
    }

    @Test
    void pagesNameItWithItsVersionAndABrowserKeepsItForAYear() throws Exception {
        assumeTrue(fonts.isPresent(), "built without -Pfonts");
        for (String page : List.of("/", "/staff/sign-in")) {
            mvc.perform(get(page).header("Accept", "text/html"))
                    .andExpect(content().string(containsString("href=\"" + fonts.getSheetAddress() + "\"")))
                    .andExpect(content().string(containsString("href=\"" + fonts.getTextAddress() + "\"")));
        }
        String rules = mvc.perform(get(fonts.getSheetAddress()))
                .andExpect(header().string("Cache-Control", FOR_A_YEAR))
                .andExpect(header().string("Content-Type", "text/css;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> files = Pattern.compile("url\\(\"([^\"]+)\"\\)")
                .matcher(rules)
                .results()
                .map(found -> "/fonts/" + found.group(1))
                .toList();
        assertThat(files).hasSize(2).contains(fonts.getTextAddress());
        for (String file : files) {
            byte[] font = mvc.perform(get(file))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", FOR_A_YEAR))
                    .andExpect(header().string("Content-Type", "font/woff2"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(font).startsWith('w', 'O', 'F', '2');
        }
        for (String other : List.of(TEXT, TEXT + "?v=000000000000", PageFonts.SHEET)) {
            mvc.perform(get(other)).andExpect(header().string("Cache-Control", ASKED_FOR_AGAIN));
        }
    }

    @Test
    void onlyTheFontsOfPagesAreGivenOut() throws Exception {
        for (String other :
                List.of("IBMPlexSansArabic-Bold.ttf", "LICENSE.txt", "other.woff2", "..%2fapplication.yaml")) {
            assertThat(mvc.perform(get("/fonts/" + other))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(other)
                    .isBetween(400, 404);
        }
    }

    @Test
    void lettersFindArabicTrueTypeFilesOfBothWeights() throws Exception {
        assumeTrue(fonts.isPresent(), "built without -Pfonts");
        for (TrueType face : TrueType.values()) {
            try (InputStream file = face.file().orElseThrow().openStream()) {
                Font font = Font.createFont(Font.TRUETYPE_FONT, file);
                assertThat(font.getFamily()).isEqualTo(TrueType.FAMILY);
                assertThat(font.canDisplayUpTo("الجمعية التعاونية إصرار ﷼ 1448 ٠١٢ Esrar"))
                        .isEqualTo(-1);
            }
        }
    }
}
