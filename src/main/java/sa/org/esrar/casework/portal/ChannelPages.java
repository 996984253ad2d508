package sa.org.esrar.casework.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.api.RateLimits;
import sa.org.esrar.casework.parties.AgreedChannels.Agreed;

/** On which channel the news of a case comes: chosen, proven by code, changed. */
@Controller
@RequestMapping("/track/{handle:[a-z0-9]{8}}")
class ChannelPages {

    private static final String PAGE = "portal/channel";

    private final ChannelChange changes;
    private final RateLimits limits;
    private final Messages messages;

    ChannelPages(ChannelChange changes, RateLimits limits, Messages messages) {
        this.changes = changes;
        this.limits = limits;
        this.messages = messages;
    }

    @GetMapping("/channel")
    String show(Visits.OpenCase open, Model model) {
        Agreed now = changes.present(open.caseNumber());
        String channel = now.channel() == null ? "" : now.channel().name();
        return page(open, new ChannelChange.Typed(channel, "", now.contactTime()), Map.of(), model);
    }

    /** Sends the codes; the page comes back with a place for them. */
    @PostMapping("/channel")
    String choose(
            Visits.OpenCase open,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String contactTime,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        ChannelChange.Typed typed = new ChannelChange.Typed(channel, email, contactTime);
        Map<String, String> problems = tried(
                () -> {
                    limits.check("one-time-code", request);
                    boolean newEmail = changes.sendCodes(open.caseNumber(), typed);
                    model.addAttribute("proving", true);
                    model.addAttribute("provingEmail", newEmail);
                },
                locale,
                response);
        return page(open, typed, problems, model);
    }

    @PostMapping("/agreement")
    String change(
            Visits.OpenCase open,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String contactTime,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) String emailCode,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        ChannelChange.Typed typed = new ChannelChange.Typed(channel, email, contactTime);
        Map<String, String> problems = tried(
                () -> {
                    limits.check("one-time-code", request);
                    changes.change(open.caseNumber(), typed, code, emailCode);
                },
                locale,
                response);
        if (problems.isEmpty()) {
            return "redirect:/track/" + open.handle();
        }
        model.addAttribute("proving", true);
        model.addAttribute("typedCode", code);
        model.addAttribute("typedEmailCode", emailCode);
        model.addAttribute("provingEmail", emailCode != null || problems.containsKey("emailCode"));
        return page(open, typed, problems, model);
    }

    /** What is wrong, by field. */
    private Map<String, String> tried(Runnable step, Locale locale, HttpServletResponse response) {
        String language = Languages.of(locale);
        Map<String, String> problems = new LinkedHashMap<>();
        try {
            step.run();
        } catch (InvalidInputException wrong) {
            for (FieldProblem problem : wrong.problems()) {
                problems.put(problem.field(), messages.text(problem.code(), language, problem.arguments()));
            }
        } catch (ApiException refused) {
            response.setStatus(refused.status());
            problems.put("case", messages.text(refused.code(), language, refused.arguments()));
        }
        return problems;
    }

    private String page(Visits.OpenCase open, ChannelChange.Typed typed, Map<String, String> problems, Model model) {
        model.addAttribute("handle", open.handle());
        model.addAttribute("now", changes.present(open.caseNumber()));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("languagePath", "/track/" + open.handle() + "/channel");
        return PAGE;
    }
}
