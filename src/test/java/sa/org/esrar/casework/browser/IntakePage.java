package sa.org.esrar.casework.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The start form «تسجيل معاملة جديدة» in real Tasklist, filled in as the desk does. */
final class IntakePage implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("REQ-\\d{4}-\\d{6}");

    final TasklistPage tasklist;
    final Page page;

    IntakePage(Browser browser, int port, String language, String session) {
        tasklist = new TasklistPage(browser, port, language, session);
        page = tasklist.page;
        page.setViewportSize(1366, 1500);
        tasklist.open("/camunda/app/tasklist/default/#/?processStart=desk-intake");
        form();
    }

    Locator form() {
        return tasklist.form();
    }

    Locator field(String name) {
        return page.locator("[data-field='" + name + "']");
    }

    void type(String field, String text) {
        field(field).locator("input:not([type=hidden]), textarea").first().fill(text);
    }

    void choose(String field, String code) {
        field(field).locator("select").selectOption(code);
    }

    void check(String field) {
        field(field).locator("input[type=checkbox]").check();
    }

    void answer(String field, String value) {
        field("answers." + field).locator("input[value='" + value + "']").check();
    }

    Locator person(String part) {
        return page.locator("[data-person=" + part + "]");
    }

    /** Types into the search of a part and presses Enter; the rows that were found. */
    Locator find(String part, String typed) {
        Locator search = person(part).locator("input[type=search]");
        search.fill(typed);
        page.waitForResponse("**/staff/desk/people", () -> search.press("Enter"));
        page.waitForTimeout(150);
        return person(part).locator(".casework-found li:visible");
    }

    /** Chooses the first who is found. */
    void take(String part, String typed) {
        find(part, typed).first().locator("button").click();
        person(part).locator(".casework-person:not([hidden])").waitFor();
    }

    /** Takes a new person down. */
    void register(String part, String name, String nationalId, String mobile) {
        person(part)
                .getByText("تسجيل شخص جديد", new Locator.GetByTextOptions().setExact(true))
                .click();
        type(part + ".name", name);
        choose(part + ".addressForm", "FEMININE");
        if (nationalId != null) {
            type(part + ".nationalId", nationalId);
        }
        if (mobile != null) {
            type(part + ".mobile", mobile);
        }
    }

    void beneficiary(String name, String nationalId, String mobile, String channel) {
        register("person", name, nationalId, mobile);
        choose("person.category", "productive-family");
        field("person.agreedChannels").locator("input[value=" + channel + "]").check();
    }

    /** The service that asks for no paper, all answered. */
    void licensing() {
        choose("serviceCode", "licensing-support");
        field("answers.activity").waitFor();
        type("answers.activity", "إعداد المعمول");
        choose("answers.licenceWanted", "SELF_EMPLOYMENT");
        answer("hasAccountAtPlatform", "true");
        answer("previousRefusal", "false");
        choose("answers.helpAt", "OFFICE");
    }

    void press() {
        page.locator(".modal-footer .btn-primary").click();
    }

    /** Starts, and reads the number from what stays on the screen. */
    String start() {
        press();
        Locator started = page.locator(".casework-started");
        started.waitFor();
        Matcher number = NUMBER.matcher(started.innerText());
        if (!number.find()) {
            throw new AssertionError(started.innerText());
        }
        return number.group();
    }

    @Override
    public void close() {
        tasklist.close();
    }
}
