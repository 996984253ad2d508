package sa.org.esrar.casework.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sa.org.esrar.casework.api.Languages;

/** What the layout asks about the page around which it stands; in templates {@code portal}. */
final class PageFrame {

    private static final Pattern STEP = Pattern.compile("/track/[a-z0-9]{8}(/documents(?![^/])|/request(?![^/]))?");

    private final HttpServletRequest request;
    private final String language;
    private final Supplier<Boolean> demo;
    private final Assets assets;

    PageFrame(HttpServletRequest request, Locale locale, Supplier<Boolean> demo, Assets assets) {
        this.request = request;
        this.language = Languages.of(locale);
        this.demo = demo;
        this.assets = assets;
    }

    /** A link of the menu; {@code current} is {@code page} on that page, {@code true} below it, else null. */
    record Entry(String path, String text, String current) {}

    public List<Entry> menu() {
        String page = page();
        return PortalMenu.ITEMS.stream()
                .map(item -> new Entry(
                        item.path(),
                        item.text(),
                        !item.holds(page) ? null : item.path().equals(page) ? "page" : "true"))
                .toList();
    }

    public String otherLanguage() {
        return Languages.EN.equals(language) ? Languages.AR : Languages.EN;
    }

    /**
     * The same page in the other language. A page that answered a form has no address of its own: from there the link
     * leads to {@code safe} where the page names one, else to its place in the menu.
     */
    public String languageLink(String safe) {
        String choice = "lang=" + otherLanguage();
        if (!isRead()) {
            return request.getContextPath() + (safe == null ? place() : safe) + "?" + choice;
        }
        String query = request.getQueryString() == null || isError() ? "" : request.getQueryString();
        return Stream.concat(
                        Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith("lang=")),
                        Stream.of(choice))
                .collect(Collectors.joining("&", address() + "?", ""));
    }

    /** After an error in a step of a case, the page from which it was taken; else null. */
    public String back() {
        Matcher step = STEP.matcher(page());
        return isError() && step.lookingAt() ? request.getContextPath() + step.group() : null;
    }

    /** Whether invented people lie in this database, so that every page says so. */
    public boolean demo() {
        return demo.get();
    }

    /** Version of one of our own files, for its address. */
    public String version(String path) {
        return assets.version(path);
    }

    private boolean isRead() {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private boolean isError() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
    }

    private String place() {
        String page = page();
        return PortalMenu.ITEMS.stream()
                .filter(item -> item.holds(page))
                .map(PortalMenu.Item::path)
                .findFirst()
                .orElse("/");
    }

    private String page() {
        return address().substring(request.getContextPath().length());
    }

    /** As it was asked for, also on the error page; one slash at its start, for two would name another host. */
    private String address() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = failed == null ? request.getRequestURI() : failed.toString();
        return address.replaceFirst("^/+", "/");
    }
}
