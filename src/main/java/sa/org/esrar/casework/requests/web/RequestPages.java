package sa.org.esrar.casework.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.Once;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.requests.FileRequest;
import sa.org.esrar.casework.requests.RequestStudy;
import sa.org.esrar.casework.requests.ServiceRequests;

/**
 * Plain pages for a family: choose a service, file, add what is left, sign, follow. They work without script; case
 * number and access code travel in form fields, never in an address.
 */
@Controller
class RequestPages {

    private static final String FILING = "requests/filing";
    private static final String CASE = "requests/case";
    private static final List<String> APPLICANT = List.of(
            "name", "nationalId", "mobile", "mobileOwner", "email", "category", "addressForm", "agreedChannels");

    private final Catalogue catalogue;
    private final PublishedDocuments published;
    private final ServiceRequests requests;
    private final RequestStudy study;
    private final Declarations declarations;
    private final CasePage casePage;
    private final Once once;
    private final RateLimits limits;
    private final Messages messages;

    RequestPages(
            Catalogue catalogue,
            PublishedDocuments published,
            ServiceRequests requests,
            RequestStudy study,
            Declarations declarations,
            CasePage casePage,
            Once once,
            RateLimits limits,
            Messages messages) {
        this.catalogue = catalogue;
        this.published = published;
        this.requests = requests;
        this.study = study;
        this.declarations = declarations;
        this.casePage = casePage;
        this.once = once;
        this.limits = limits;
        this.messages = messages;
    }

    /** For every page: the language of its texts. */
    @ModelAttribute("lang")
    String language(Locale locale) {
        return locale.getLanguage();
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("services", catalogue.services());
        return "portal/home";
    }

    @GetMapping("/services/{code}")
    String service(@PathVariable String code, Model model) {
        model.addAttribute("service", serviceOr404(code));
        return "requests/service";
    }

    @GetMapping("/requests/{code}")
    String filing(@PathVariable String code, Model model) {
        return filingPage(serviceOr404(code), new LinkedMultiValueMap<>(), Map.of(), model);
    }

    /** The answer is the case itself, told once: sending the same form again, as a reload does, shows it again. */
    @PostMapping("/requests/{code}")
    String file(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        limits.check("filing", request);
        ServiceDefinition service = serviceOr404(code);
        try {
            ServiceRequests.Filed filed = once.perform(
                    "filing " + code + " " + form.getFirst("filingKey"),
                    new TreeMap<>(form),
                    ServiceRequests.Filed.class,
                    () -> requests.file(command(service, form, locale)));
            return casePage(filed.caseNumber(), filed.accessCode(), Map.of(), model, locale);
        } catch (InvalidInputException e) {
            Map<String, String> problems = inOrder(service, worded(e.problems(), locale));
            model.addAttribute("summary", summary(service, problems, locale));
            return filingPage(service, form, problems, model);
        }
    }

    private String filingPage(
            ServiceDefinition service, MultiValueMap<String, String> form, Map<String, String> problems, Model model) {
        model.addAttribute("service", service);
        model.addAttribute("typed", FormAnswers.typed(service, form));
        model.addAttribute("ticked", form);
        model.addAttribute("rows", FormAnswers.ROWS);
        model.addAttribute(
                "filingKey",
                form.getFirst("filingKey") == null ? UUID.randomUUID().toString() : form.getFirst("filingKey"));
        model.addAttribute("problems", problems);
        model.addAttribute("noticeVersion", published.noticeVersion());
        return FILING;
    }

    /** As the fields stand on the page. */
    private static Map<String, String> inOrder(ServiceDefinition service, Map<String, String> problems) {
        Map<String, String> ordered = new LinkedHashMap<>();
        Stream.concat(
                        APPLICANT.stream().map("applicant."::concat),
                        service.fields().stream().map(field -> "answers." + field.name()))
                .forEach(place -> problems.forEach((field, text) -> {
                    if (field.equals(place) || field.startsWith(place + "[")) {
                        ordered.put(field, text);
                    }
                }));
        problems.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** One line for each problem, with the field's name where the text alone does not say it. */
    private static List<Line> summary(ServiceDefinition service, Map<String, String> problems, Locale locale) {
        return problems.entrySet().stream()
                .map(problem -> {
                    String label = service.fields().stream()
                            .filter(field -> problem.getKey().matches("answers\\." + field.name() + "(\\[.*)?"))
                            .map(field -> field.label().in(locale.getLanguage()) + ": ")
                            .findFirst()
                            .orElse("");
                    return new Line(problem.getKey().replace("applicant.", ""), label + problem.getValue());
                })
                .toList();
    }

    private FileRequest command(ServiceDefinition service, MultiValueMap<String, String> form, Locale locale) {
        RegisterParty person = new RegisterParty(
                form.getFirst("name"),
                form.getFirst("nationalId"),
                form.getFirst("mobile"),
                form.getFirst("mobileOwner"),
                form.getFirst("email"),
                form.getFirst("category"),
                null,
                choice(AddressForm.values(), form.getFirst("addressForm")),
                form.getOrDefault("agreedChannels", List.of()).stream()
                        .map(code -> choice(Channel.values(), code))
                        .filter(channel ->
                                channel == Channel.SMS || channel == Channel.EMAIL || channel == Channel.PHONE)
                        .toList(),
                form.getFirst("contactTime"),
                locale.getLanguage());
        return new FileRequest(
                service.code(),
                person,
                FormAnswers.of(service.fields(), form),
                true,
                List.of(),
                notice(form),
                Channel.WEBSITE);
    }

    private static int notice(MultiValueMap<String, String> form) {
        try {
            return Integer.parseInt(String.valueOf(form.getFirst("noticeVersion")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static <E extends Enum<E>> E choice(E[] values, String code) {
        for (E value : values) {
            if (value.name().equals(code)) {
                return value;
            }
        }
        return null;
    }

    @GetMapping("/track")
    String track() {
        return "requests/track";
    }

    @PostMapping("/track")
    String open(
            @RequestParam String caseNumber,
            @RequestParam String accessCode,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        return step(caseNumber, accessCode, number -> {}, model, locale, request);
    }

    @PostMapping("/track/document")
    String attach(
            @RequestParam String caseNumber,
            @RequestParam String accessCode,
            @RequestParam String item,
            @RequestParam MultipartFile file,
            Model model,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        byte[] content = file.getBytes();
        return step(
                caseNumber,
                accessCode,
                number ->
                        requests.attach(number, new FileRequest.Attachment(item, file.getOriginalFilename(), content)),
                model,
                locale,
                request);
    }

    @PostMapping("/track/answers")
    String amend(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam String caseNumber,
            @RequestParam String accessCode,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        model.addAttribute("ticked", form);
        model.addAttribute("typed", form.toSingleValueMap());
        return step(
                caseNumber,
                accessCode,
                number -> requests.amend(number, FormAnswers.of(casePage.fieldsLeft(number), form)),
                model,
                locale,
                request);
    }

    @PostMapping("/track/code")
    String sendCode(
            @RequestParam String caseNumber,
            @RequestParam String accessCode,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        return step(caseNumber, accessCode, requests::sendCode, model, locale, request);
    }

    @PostMapping("/track/signature")
    String sign(
            @RequestParam String caseNumber,
            @RequestParam String accessCode,
            @RequestParam String code,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        return step(
                caseNumber,
                accessCode,
                number -> {
                    requests.sign(number, code);
                    model.addAttribute("signed", true);
                },
                model,
                locale,
                request);
    }

    @PostMapping("/track/reply")
    String reply(
            @RequestParam String caseNumber,
            @RequestParam String accessCode,
            @RequestParam String text,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        model.addAttribute("typedReply", text);
        return step(caseNumber, accessCode, number -> study.reply(number, text), model, locale, request);
    }

    @PostMapping("/track/withdrawal")
    String withdraw(
            @RequestParam String caseNumber,
            @RequestParam String accessCode,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        return step(caseNumber, accessCode, requests::withdraw, model, locale, request);
    }

    /** Opens the case with its code, takes the step, and shows the case with what was wrong, if anything was. */
    private String step(
            String caseNumber, String accessCode, Step step, Model model, Locale locale, HttpServletRequest request) {
        limits.check("access-code", request);
        limits.check("access-code-case", caseNumber);
        String number;
        try {
            number = casePage.enter(caseNumber, accessCode);
        } catch (ApiException notFound) {
            model.addAttribute("refused", messages.text("requests.page.notFound", locale.getLanguage()));
            return "requests/track";
        }
        try {
            step.take(number);
            return casePage(number, accessCode, Map.of(), model, locale);
        } catch (InvalidInputException e) {
            return casePage(number, accessCode, worded(e.problems(), locale), model, locale);
        } catch (ApiException e) {
            String text = messages.text(e.code(), locale.getLanguage(), e.arguments());
            return casePage(number, accessCode, Map.of("case", text), model, locale);
        }
    }

    private String casePage(
            String caseNumber, String accessCode, Map<String, String> problems, Model model, Locale locale) {
        model.addAttribute("accessCode", accessCode);
        model.addAttribute("problems", problems);
        if (problems.isEmpty() || !model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
            model.addAttribute("ticked", new LinkedMultiValueMap<>());
        }
        model.addAttribute("rows", FormAnswers.ROWS);
        model.addAttribute("declaration", declarations.text());
        declarations.copy(caseNumber).ifPresent(signed -> {
            model.addAttribute("signed", signed);
            model.addAttribute(
                    "signedOn", ScreenDates.screen(HijriDates.dayInRiyadh(signed.signedAt()), locale.getLanguage()));
        });
        model.addAttribute("page", casePage.of(caseNumber, locale.getLanguage()));
        return CASE;
    }

    private Map<String, String> worded(List<FieldProblem> problems, Locale locale) {
        Map<String, List<String>> byField = new LinkedHashMap<>();
        problems.forEach(problem -> byField.computeIfAbsent(problem.field(), field -> new ArrayList<>())
                .add(messages.text(problem.code(), locale.getLanguage(), problem.arguments())));
        return byField.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> String.join(" ", e.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    private ServiceDefinition serviceOr404(String code) {
        return catalogue.service(code).orElseThrow(() -> new ApiException(404, "requests.unknownService"));
    }

    /** @param place id of the field */
    record Line(String place, String text) {}

    @FunctionalInterface
    private interface Step {
        void take(String caseNumber);
    }
}
