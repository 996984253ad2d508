package sa.org.esrar.casework.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.function.Consumer;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;

/** The pages of a filing one after the other, in either language: fields by their ids, the way on by its button. */
final class FilingSteps {

    private final FamilyPage family;
    private final Consumer<String> onEachPage;

    FilingSteps(FamilyPage family) {
        this(family, page -> {});
    }

    /** @param onEachPage is told the name of each page before it is left */
    FilingSteps(FamilyPage family, Consumer<String> onEachPage) {
        this.family = family;
        this.onEachPage = onEachPage;
    }

    /** From the first page to the receipt, on which it stays. */
    Filed file(FilingSample sample, Journey journey) {
        Filed filed = begin(sample);
        details(sample);
        if (!sample.papers().isEmpty()) {
            documents(sample);
        }
        return sign(filed, journey);
    }

    /** Who asks; it stays on the page of the details. */
    Filed begin(FilingSample sample) {
        family.open("/requests/" + sample.service());
        sample.applicant().forEach(this::fill);
        onEachPage.accept("applicant");
        next();
        family.page.waitForURL("**/track/*/request");
        return keeps();
    }

    /** What is asked for; it stays on the page after it. */
    void details(FilingSample sample) {
        sample.answers().forEach((field, value) -> fill("answers." + field, value));
        onEachPage.accept("details of " + sample.service());
        next();
        family.page.waitForURL(sample.papers().isEmpty() ? "**/review" : "**/documents");
    }

    /** Attaches a picture to each item, and goes on to the review. */
    void documents(FilingSample sample) {
        for (String item : sample.papers()) {
            choose(item);
            attach(item);
            paper(item).locator(".portal-papers img").waitFor();
        }
        onEachPage.accept("documents");
        next();
        family.page.waitForURL("**/review");
    }

    /** From the review to the receipt. */
    Filed sign(Filed filed, Journey journey) {
        onEachPage.accept("review");
        next();
        family.page.waitForURL("**/signature");
        onEachPage.accept("signature");
        fill("code", journey.lastCode(filed.caseNumber()));
        next();
        family.page.waitForURL("**/receipt");
        onEachPage.accept("receipt");
        return filed;
    }

    void fill(String id, String value) {
        Locator field = at(id);
        switch ((String) field.evaluate("field => field.type")) {
            case "select-one" -> field.selectOption(value);
            case "checkbox" -> field.check();
            default -> field.fill(value);
        }
    }

    Locator at(String id) {
        return family.page.locator("[id=\"" + id + "\"]");
    }

    /** The button that leads on. */
    Locator way() {
        return family.page.locator("main .btn-primary").first();
    }

    void next() {
        way().click();
    }

    Locator paper(String item) {
        return at("item-" + item);
    }

    void choose(String item) {
        paper(item)
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(item + ".jpg", "image/jpeg", TestFiles.jpeg()));
    }

    Locator attachButton(String item) {
        return paper(item).locator("form[enctype] button");
    }

    void attach(String item) {
        attachButton(item).click();
    }

    /** Number and code, as the page of the details tells them. */
    Filed keeps() {
        Locator kept = family.page.locator("details.card dd");
        return new Filed(
                kept.nth(0).textContent().strip(), kept.nth(1).textContent().strip());
    }
}
