package sa.org.esrar.casework.workflow.security;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which staff sign in. */
@Controller
class SignInPage {

    @GetMapping("/staff")
    String home() {
        return "redirect:" + WebSecurity.AFTER_SIGN_IN;
    }

    @GetMapping(WebSecurity.SIGN_IN_PAGE)
    String signIn(
            @RequestParam(required = false) String refused,
            @RequestParam(required = false) String ended,
            Authentication who,
            Model model) {
        if (who != null) {
            return "redirect:" + WebSecurity.AFTER_SIGN_IN;
        }
        model.addAttribute("refused", refused != null);
        model.addAttribute("ended", ended != null);
        return "staff/sign-in";
    }
}
