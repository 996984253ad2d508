package sa.org.esrar.casework.workflow.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which staff sign in. */
@Controller
class SignInPage {

    private final List<Provider> providers;

    SignInPage(ObjectProvider<InMemoryClientRegistrationRepository> registrations) {
        List<Provider> found = new ArrayList<>();
        registrations.ifAvailable(
                all -> all.forEach(each -> found.add(new Provider(each.getRegistrationId(), each.getClientName()))));
        this.providers = List.copyOf(found);
    }

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
        model.addAttribute("providers", providers);
        model.addAttribute("refused", refused != null);
        model.addAttribute("ended", ended != null);
        return "staff/sign-in";
    }

    /** An identity provider as the page offers it. */
    record Provider(String id, String name) {}
}
