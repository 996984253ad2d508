package sa.org.esrar.casework.portal.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.catalogue.Publications;
import sa.org.esrar.casework.catalogue.PublishFile;
import sa.org.esrar.casework.catalogue.PublishedDocuments.Edition;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/** Administrators publish documents here (B1-B4): a new version, or a new document; earlier versions stay. */
@Controller
@Order(60)
class PublicationsPage implements WorkPage {

    private static final String ADDRESS = "/staff/publications";
    private static final String PAGE = "staff/publications";

    private final Publications publications;
    private final SignIn signIn;
    private final Messages messages;

    PublicationsPage(Publications publications, SignIn signIn, Messages messages) {
        this.publications = publications;
        this.signIn = signIn;
        this.messages = messages;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "portal.publications.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return publications.isOpenTo(user);
    }

    @GetMapping(ADDRESS)
    String show(@RequestParam(required = false) String published, Model model, Locale locale) {
        publications.requireAdministrator(signIn.current());
        model.addAttribute("published", published);
        return page(Map.of(), Map.of(), model, locale);
    }

    /** What was published is told on the page to which this leads, so that a reload publishes nothing. */
    @PostMapping(ADDRESS)
    String publish(
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) MultipartFile file,
            RedirectAttributes next,
            Model model,
            Locale locale)
            throws IOException {
        try {
            Edition published = publications.publish(
                    new PublishFile(
                            form.get("document"),
                            form.get("titleAr"),
                            form.get("titleEn"),
                            form.get("from"),
                            file == null ? null : file.getBytes()),
                    signIn.current());
            next.addAttribute("published", published.code());
            return "redirect:" + ADDRESS;
        } catch (InvalidInputException e) {
            String language = Languages.of(locale);
            Map<String, String> problems = new LinkedHashMap<>();
            e.problems()
                    .forEach(problem -> problems.put(
                            problem.field(), messages.text(problem.code(), language, problem.arguments())));
            return page(problems, form, model, locale);
        }
    }

    private String page(Map<String, String> problems, Map<String, String> typed, Model model, Locale locale) {
        String language = Languages.of(locale);
        List<Edition> editions = publications.open();
        model.addAttribute(
                "documents",
                editions.stream()
                        .collect(Collectors.toMap(
                                Edition::code,
                                edition -> edition.title().in(language),
                                (newest, older) -> newest,
                                LinkedHashMap::new)));
        model.addAttribute(
                "lines",
                editions.stream()
                        .map(edition -> new Line(
                                edition.code(),
                                edition.version(),
                                edition.title().in(language),
                                ScreenDates.screen(edition.from(), language)))
                        .toList());
        model.addAttribute("problems", problems);
        model.addAttribute("typed", typed);
        return PAGE;
    }

    record Line(String code, int version, String title, String from) {}
}
