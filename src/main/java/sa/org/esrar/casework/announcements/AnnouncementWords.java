package sa.org.esrar.casework.announcements;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.catalogue.PublishedDocuments;
import sa.org.esrar.casework.catalogue.PublishedDocuments.PublishedDocument;
import sa.org.esrar.casework.notifications.Circulars.Circular;

/** What an announcement is called and says in both languages. */
@Component
public class AnnouncementWords {

    private static final String PATH = "/announcements/";

    private final Catalogue catalogue;
    private final PublishedDocuments documents;
    private final Messages messages;

    AnnouncementWords(Catalogue catalogue, PublishedDocuments documents, Messages messages) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.messages = messages;
    }

    /** A service by its name, a document by its title and version; also when it is offered no longer. */
    public Localized subject(Subject subject) {
        if (subject.kind() == Subject.Kind.SERVICE) {
            return catalogue.service(subject.code(), subject.version()).name();
        }
        Localized title = documents
                .version(subject.code(), subject.version())
                .map(PublishedDocument::title)
                .orElseThrow(Announcements::notFound);
        return messages.both("announcements.document", title, String.valueOf(subject.version()));
    }

    /** Since when it holds, and whether for requests that were taken in before. */
    public Localized holds(LocalDate from, boolean appliesToReceived) {
        return messages.both(
                "announcements.holds." + (appliesToReceived ? "received" : "notReceived"),
                ScreenDates.inSentence(from));
    }

    /**
     * The message on its way, and what a colleague tells where there is none.
     *
     * @param id null while it has none
     */
    Circular circular(Long id, boolean english, Localized toReadOut) {
        String template = "announcement.published";
        return new Circular(
                new Localized(template, english ? template : template + "InArabic"),
                PATH + (id == null ? "…" : id),
                toReadOut);
    }

    String toReadOut(Announcement announcement, String language) {
        String text = Languages.EN.equals(language) && announcement.textEn() != null
                ? announcement.textEn()
                : announcement.textAr();
        return subject(announcement.subject()).in(language) + "\n" + text + "\n"
                + holds(announcement.holdsFrom(), announcement.appliesToReceived())
                        .in(language);
    }

    /** The path of the page that everybody may read. */
    public static String path(long id) {
        return PATH + id;
    }
}
