package sa.org.esrar.casework.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import sa.org.esrar.casework.fonts.PageFonts;
import sa.org.esrar.casework.fonts.TrueType;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/**
 * With the typeface on the class path every page is drawn with it; without it no page asks for it. Which of the two was
 * looked at says the report: the other test is skipped.
 */
class FontInChromiumTest extends InChromium {

    private static final List<String> PAGES =
            List.of("/", "/services", "/requests/fair-stall", "/track", "/no-such-page", "/staff/sign-in");

    @Autowired
    PageFonts fonts;

    @Test
    void everyPageIsDrawnWithTheTypeface() {
        assumeTrue(fonts.isPresent(), "built without -Pfonts");
        for (String language : List.of("ar", "en")) {
            try (FamilyPage family = new FamilyPage(chromium.browser(), port, language, FilingSample.TELEPHONE)) {
                for (String path : PAGES) {
                    family.open(path);
                    ready(family.page);
                    assertThat(drawnWith(family.page, "h1")).as(path).containsExactly("IBMPlexSansArabic-SmBld");
                    assertThat(drawnWith(family.page, "main :is(p, label, li > a)"))
                            .as(path)
                            .isNotEmpty()
                            .isSubsetOf("IBMPlexSansArabic", "IBMPlexSansArabic-SmBld");
                }
            }
        }
    }

    @Test
    void tasklistDrawsItsArabicWithTheTypeface() {
        assumeTrue(fonts.isPresent(), "built without -Pfonts");
        String session = TasklistPage.signIn(chromium.browser(), port, "admin", DemoPeople.PASSWORD);
        try (TasklistPage tasklist = new TasklistPage(chromium.browser(), port, "ar", session)) {
            List<String> refused = refused(tasklist.page);
            tasklist.open("/camunda/app/tasklist/default/");
            tasklist.page.locator(".start-process-action a").waitFor();
            ready(tasklist.page);
            assertThat(drawnWith(tasklist.page, ".start-process-action a")).containsExactly("IBMPlexSansArabic");
            assertThat(refused).isEmpty();
            assertThat(tasklist.troubles).isEmpty();
        }
    }

    @Test
    void withoutTheTypefaceNothingAsksForIt() {
        assumeTrue(!fonts.isPresent(), "the typeface is on the class path");
        try (FamilyPage family = new FamilyPage(chromium.browser(), port, "ar", FilingSample.TELEPHONE)) {
            List<String> asked = new ArrayList<>();
            family.page.onRequest(request -> asked.add(request.url()));
            List<String> refused = refused(family.page);
            for (String path : PAGES) {
                family.open(path);
                ready(family.page);
            }
            assertThat(asked).hasSizeGreaterThan(PAGES.size()).noneMatch(url -> url.contains("/fonts/"));
            assertThat(refused).singleElement().asString().endsWith("/no-such-page");
        }
        // The sheet of the web apps cannot know: it is answered with an empty one.
        String session = TasklistPage.signIn(chromium.browser(), port, "admin", DemoPeople.PASSWORD);
        try (TasklistPage tasklist = new TasklistPage(chromium.browser(), port, "ar", session)) {
            List<String> refused = refused(tasklist.page);
            tasklist.open("/camunda/app/tasklist/default/");
            tasklist.page.locator(".start-process-action a").waitFor();
            assertThat(refused).isEmpty();
        }
    }

    /** Addresses that were answered with an error. */
    private static List<String> refused(Page page) {
        List<String> refused = new ArrayList<>();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                refused.add(response.url());
            }
        });
        return refused;
    }

    private static void ready(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("() => document.fonts.ready");
    }

    /** PostScript names of the loaded fonts of the family with which Chromium drew a text; any other as «family (machine)». */
    private static Set<String> drawnWith(Page page, String selector) {
        CDPSession tools = page.context().newCDPSession(page);
        try {
            tools.send("DOM.enable");
            tools.send("CSS.enable");
            JsonObject document = tools.send("DOM.getDocument").getAsJsonObject("root");
            JsonObject query = new JsonObject();
            query.add("nodeId", document.get("nodeId"));
            query.addProperty("selector", selector);
            JsonObject node = new JsonObject();
            node.add("nodeId", tools.send("DOM.querySelector", query).get("nodeId"));
            JsonArray used = tools.send("CSS.getPlatformFontsForNode", node).getAsJsonArray("fonts");
            Set<String> names = new TreeSet<>();
            for (JsonElement one : used) {
                JsonObject font = one.getAsJsonObject();
                boolean loaded = font.get("isCustomFont").getAsBoolean();
                names.add(
                        loaded && font.get("familyName").getAsString().startsWith(TrueType.FAMILY)
                                ? font.get("postScriptName").getAsString()
                                : font.get("familyName").getAsString() + " (machine)");
            }
            return names;
        } finally {
            tools.detach();
        }
    }
}
