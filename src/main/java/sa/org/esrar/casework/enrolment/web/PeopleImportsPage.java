package sa.org.esrar.casework.enrolment.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.enrolment.ListFiles;
import sa.org.esrar.casework.enrolment.Outcome;
import sa.org.esrar.casework.enrolment.PeopleImports;
import sa.org.esrar.casework.enrolment.PersonField;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/** Lists of people, from the upload to the import and back; every step leads to a page of its own, without script. */
@Controller
@Order(30)
class PeopleImportsPage implements WorkPage {

    private static final String ADDRESS = "/staff/people-imports";
    private static final String LISTS = "staff/people-imports";
    private static final String LIST = "staff/people-import";

    private final PeopleImports imports;
    private final ListFiles files;
    private final PeopleImportView view;
    private final Messages messages;
    private final SignIn signIn;

    PeopleImportsPage(PeopleImports imports, ListFiles files, PeopleImportView view, Messages messages, SignIn signIn) {
        this.imports = imports;
        this.files = files;
        this.view = view;
        this.messages = messages;
        this.signIn = signIn;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "enrolment.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return imports.mayBringIn(user);
    }

    @GetMapping(ADDRESS)
    String lists(Model model, Locale locale) {
        return lists(Map.of(), model, locale);
    }

    private String lists(Map<String, String> problems, Model model, Locale locale) {
        model.addAttribute("problems", problems);
        model.addAttribute("lines", view.lines(imports.of(signIn.current()), Languages.of(locale)));
        model.addAttribute("limits", view.limits(Languages.of(locale)));
        return LISTS;
    }

    @PostMapping(ADDRESS)
    String upload(@RequestParam(required = false) MultipartFile file, Model model, Locale locale) throws IOException {
        String language = Languages.of(locale);
        try {
            imports.requireMayBringIn(signIn.current());
            if (file == null
                    || file.getOriginalFilename() == null
                    || file.getOriginalFilename().isEmpty()) {
                throw new InvalidInputException("file", "enrolment.file.missing");
            }
            UUID id = imports.upload(file.getOriginalFilename(), file.getBytes(), signIn.current());
            return "redirect:" + ADDRESS + "/" + id;
        } catch (InvalidInputException wrong) {
            return lists(problems(wrong, language), model, locale);
        }
    }

    @GetMapping(ADDRESS + "/{id}")
    String list(
            @PathVariable UUID id,
            @RequestParam(required = false) Outcome show,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "false") boolean match,
            Model model,
            Locale locale) {
        return page(id, show, from, match, Map.of(), Map.of(), model, locale);
    }

    @PostMapping(ADDRESS + "/{id}/columns")
    String check(@PathVariable UUID id, @RequestParam Map<String, String> form, Model model, Locale locale) {
        Map<PersonField, Integer> columns = new EnumMap<>(PersonField.class);
        Stream.of(PersonField.values())
                .filter(field -> form.getOrDefault(field.fieldName(), "").matches("\\d{1,3}"))
                .forEach(field -> columns.put(field, Integer.valueOf(form.get(field.fieldName()))));
        try {
            imports.check(id, columns, signIn.current());
            return redirect(id);
        } catch (InvalidInputException wrong) {
            return page(id, null, 0, true, problems(wrong, Languages.of(locale)), columns, model, locale);
        }
    }

    /** {@code shown} are the rows on the page, {@code other} those of them that are other people. */
    @PostMapping(ADDRESS + "/{id}/likely")
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<Integer> shown,
            @RequestParam(defaultValue = "") List<Integer> other,
            @RequestParam(defaultValue = "0") int from,
            RedirectAttributes next) {
        imports.decide(id, shown, other, signIn.current());
        next.addAttribute("show", Outcome.LIKELY);
        next.addAttribute("from", from);
        next.addFlashAttribute("done", "enrolment.decided");
        return redirect(id);
    }

    @PostMapping(ADDRESS + "/{id}/start")
    String start(@PathVariable UUID id, RedirectAttributes next) {
        return step(id, next, () -> imports.start(id, signIn.current()));
    }

    @PostMapping(ADDRESS + "/{id}/undo")
    String undo(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean sure, RedirectAttributes next) {
        if (!sure) {
            next.addFlashAttribute("refused", "enrolment.undo.confirm");
            return redirect(id);
        }
        return step(id, next, () -> imports.undo(id, signIn.current()));
    }

    @PostMapping(ADDRESS + "/{id}/discard")
    String discard(@PathVariable UUID id) {
        imports.discard(id, signIn.current());
        return "redirect:" + ADDRESS;
    }

    @GetMapping(ADDRESS + "/{id}/wrong.csv")
    ResponseEntity<byte[]> wrong(@PathVariable UUID id, Locale locale) {
        String language = Languages.of(locale);
        return download("enrolment.wrong.file", files.wrong(id, signIn.current(), language), language);
    }

    @GetMapping(ADDRESS + "/template.csv")
    ResponseEntity<byte[]> template(Locale locale) {
        imports.requireMayBringIn(signIn.current());
        String language = Languages.of(locale);
        return download("enrolment.template.file", files.empty(language), language);
    }

    private String page(
            UUID id,
            Outcome show,
            int from,
            boolean match,
            Map<String, String> problems,
            Map<PersonField, Integer> chosen,
            Model model,
            Locale locale) {
        view.fill(model, id, show, Math.max(0, from), match, problems, chosen, signIn.current(), Languages.of(locale));
        return LIST;
    }

    /** What the state does not allow any more is said on the page that shows the state. */
    private static String step(UUID id, RedirectAttributes next, Runnable step) {
        try {
            step.run();
        } catch (ApiException refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            next.addFlashAttribute("refused", refused.code());
        }
        return redirect(id);
    }

    private Map<String, String> problems(InvalidInputException wrong, String language) {
        return wrong.problems().stream()
                .collect(Collectors.toMap(
                        problem -> problem.field(),
                        problem -> messages.text(problem.code(), language, problem.arguments()),
                        (first, second) -> first));
    }

    private ResponseEntity<byte[]> download(String name, byte[] content, String language) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(messages.text(name, language) + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private static String redirect(UUID id) {
        return "redirect:" + ADDRESS + "/" + id;
    }
}
