package sa.org.esrar.casework.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Copies;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.ServiceDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.EvidenceMode;
import sa.org.esrar.casework.catalogue.ServiceDefinition.NeededFor;
import sa.org.esrar.casework.catalogue.ServiceDefinition.RequiredItem;
import sa.org.esrar.casework.portal.ServiceNews;

/** Home, and the services with their criteria and everything that they ask for, before anyone files (C2, B5). */
@Controller
class ServicePages {

    private static final int MOST = 100;

    private final Catalogue catalogue;
    private final SharedPages pages;
    private final List<ServiceNews> news;
    private final Cache<String, List<ServiceNews.Line>> kept;

    ServicePages(Catalogue catalogue, SharedPages pages, List<ServiceNews> news, Copies copies) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.news = news;
        this.kept = copies.many(MOST);
    }

    @GetMapping("/")
    View home(Model model) {
        model.addAttribute("services", catalogue.services());
        return pages.page("portal/home");
    }

    @GetMapping("/services")
    View services(Model model) {
        model.addAttribute("services", catalogue.services());
        return pages.page("portal/services");
    }

    @GetMapping("/services/{code}")
    View service(@PathVariable String code, Model model) {
        ServiceDefinition service =
                catalogue.service(code).orElseThrow(() -> new ApiException(404, "catalogue.service.unknown"));
        model.addAttribute("service", service);
        model.addAttribute("news", kept.get(service.code(), this::news));
        model.addAttribute("forFiling", items(service, item -> item.neededFor() == NeededFor.COMPLETENESS));
        model.addAttribute(
                "toBring", items(service, item -> item.neededFor() == NeededFor.FULFILMENT && isShown(item)));
        model.addAttribute("later", items(service, item -> item.neededFor() == NeededFor.FULFILMENT && !isShown(item)));
        return pages.page("portal/service");
    }

    private List<ServiceNews.Line> news(String service) {
        return news.stream().flatMap(one -> one.of(service).stream()).toList();
    }

    /** Shown at the visit, and only looked at. */
    private static boolean isShown(RequiredItem item) {
        return item.mode() == EvidenceMode.SIGHT || item.mode() == EvidenceMode.FACT;
    }

    private static List<RequiredItem> items(ServiceDefinition service, Predicate<RequiredItem> which) {
        return service.items().stream().filter(which).toList();
    }
}
