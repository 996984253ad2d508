package sa.org.esrar.casework.announcements.web;

import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.announcements.AnnouncementWords;
import sa.org.esrar.casework.announcements.PublishedAnnouncements;
import sa.org.esrar.casework.portal.ServiceNews;

/** What was announced about a service and holds, on its page (G2). */
@Component
class AnnouncementNews implements ServiceNews {

    private final PublishedAnnouncements announcements;

    AnnouncementNews(PublishedAnnouncements announcements) {
        this.announcements = announcements;
    }

    @Override
    public List<Line> of(String serviceCode) {
        return announcements.ofService(serviceCode).stream()
                .map(one -> new Line(AnnouncementWords.path(one.id()), one.holds()))
                .toList();
    }
}
