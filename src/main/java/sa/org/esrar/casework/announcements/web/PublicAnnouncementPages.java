package sa.org.esrar.casework.announcements.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sa.org.esrar.casework.announcements.PublishedAnnouncements;
import sa.org.esrar.casework.announcements.PublishedAnnouncements.Published;
import sa.org.esrar.casework.announcements.Subject.Kind;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.catalogue.Catalogue;

/** What a message about an announcement leads to: for everybody, without an account, and naming nobody (G2, G3). */
@Controller
class PublicAnnouncementPages {

    private final PublishedAnnouncements announcements;
    private final Catalogue catalogue;

    PublicAnnouncementPages(PublishedAnnouncements announcements, Catalogue catalogue) {
        this.announcements = announcements;
        this.catalogue = catalogue;
    }

    @GetMapping("/announcements")
    String list(Model model) {
        model.addAttribute("announcements", announcements.all());
        return "announcements/list";
    }

    @GetMapping("/announcements/{id:[0-9]{1,18}}")
    String one(@PathVariable long id, Model model) {
        Published one = announcements.one(id).orElseThrow(() -> new ApiException(404, "announcements.notFound"));
        boolean service = one.subject().kind() == Kind.SERVICE;
        model.addAttribute("one", one);
        model.addAttribute("publishedOn", ScreenDates.inSentence(one.publishedOn()));
        model.addAttribute("endedOn", one.ended() ? ScreenDates.inSentence(one.endedOn()) : null);
        // Its page is gone when it is offered no longer.
        model.addAttribute(
                "service",
                service && catalogue.service(one.subject().code()).isPresent()
                        ? one.subject().code()
                        : null);
        model.addAttribute("document", service ? null : one.subject());
        return "announcements/one";
    }
}
