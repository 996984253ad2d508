package sa.org.esrar.casework.committees.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.committees.sealing.MinutesVerifier;
import sa.org.esrar.casework.committees.sealing.MinutesVerifier.Verdict;
import sa.org.esrar.casework.staff.SignIn;

/**
 * All staff can ask whether a file is minutes as they were sealed (D2). It is read as bytes and never opened, and nothing of
 * it is kept; how large it may be is the server's own limit for uploads.
 */
@Controller
class VerifyMinutesPage {

    private static final String ADDRESS = MinutesPage.ADDRESS + "/verify";
    private static final String PAGE = "staff/minutes-verify";

    private final MinutesVerifier verifier;
    private final Messages messages;
    private final SignIn signIn;

    VerifyMinutesPage(MinutesVerifier verifier, Messages messages, SignIn signIn) {
        this.verifier = verifier;
        this.messages = messages;
        this.signIn = signIn;
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        signIn.current();
        return page(Map.of(), model);
    }

    @PostMapping(ADDRESS)
    String verify(
            @RequestParam(required = false) MultipartFile file,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        signIn.current();
        String language = Languages.of(locale);
        if (file == null || file.isEmpty()) {
            response.setStatus(422);
            // A browser sends a part without a name where nothing was chosen.
            boolean chosen = file != null && StringUtils.hasText(file.getOriginalFilename());
            String code = chosen ? "committees.verify.fileEmpty" : "committees.verify.fileMissing";
            return page(Map.of("file", messages.text(code, language)), model);
        }
        Verdict verdict = verifier.verify(file.getBytes());
        model.addAttribute("verdict", verdict);
        if (verdict.minutes() != null) {
            model.addAttribute("spoken", CaseNumbers.spoken(verdict.minutes(), language));
            model.addAttribute("sealedAt", MinutesPage.at(verdict.sealedAt(), language));
        }
        return page(Map.of(), model);
    }

    private static String page(Map<String, String> problems, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("typed", Map.of());
        return PAGE;
    }
}
