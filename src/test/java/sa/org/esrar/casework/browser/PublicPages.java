package sa.org.esrar.casework.browser;

import java.util.List;

/** Every public page that anyone may open by its address; a new page is added here and is looked at from then on. */
final class PublicPages {

    static final List<String> PATHS = List.of(
            "/",
            "/services",
            "/services/fair-stall",
            "/services/licensing-support",
            "/requests/fair-stall",
            "/track",
            "/complain",
            "/complain/poster",
            "/report",
            "/suggest",
            "/suggest/received",
            "/thank",
            "/thank/received",
            "/my-cases",
            "/my-cases/lost-mobile",
            "/ask",
            "/questions",
            "/announcements",
            "/documents",
            "/documents/policy-summary",
            "/documents/policy-summary/versions/1",
            "/privacy",
            "/contact",
            "/promise",
            "/promise?from=2026-03-01");

    private PublicPages() {}

    /** A file name for the picture of a page. */
    static String name(String path) {
        String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "home" : name;
    }
}
