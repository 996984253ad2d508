package sa.org.esrar.casework.requests.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.catalogue.Catalogue;

/** What the association offers. */
@Controller
class RequestPages {

    private final Catalogue catalogue;

    RequestPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("services", catalogue.services());
        return "portal/home";
    }

    @GetMapping("/services/{code}")
    String service(@PathVariable String code, Model model) {
        model.addAttribute(
                "service", catalogue.service(code).orElseThrow(() -> new ApiException(404, "requests.unknownService")));
        return "requests/service";
    }
}
