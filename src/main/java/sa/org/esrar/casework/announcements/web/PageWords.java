package sa.org.esrar.casework.announcements.web;

import java.time.Instant;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.announcements.AnnouncementDrafts.Count;
import sa.org.esrar.casework.announcements.ProposeAnnouncement;
import sa.org.esrar.casework.announcements.Recipient;
import sa.org.esrar.casework.announcements.Subject.Kind;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.notifications.Circulars.Way;
import sa.org.esrar.casework.parties.Channel;

/** Codes and times as the pages for staff say them. */
@Component
class PageWords {

    private final Messages messages;

    PageWords(Messages messages) {
        this.messages = messages;
    }

    /** Whom it concerns; an open request is one for the service, where it is about one. */
    Localized audience(ProposeAnnouncement says) {
        return messages.both("announcements.audience." + says.audience()
                + (says.subject().kind() == Kind.SERVICE ? ".SERVICE" : ""));
    }

    /** How they are told, of many. */
    String way(Count count, String language) {
        return count.way() == Way.MESSAGE
                ? channel(count.channel(), language)
                : messages.text("announcements.way." + count.way(), language);
    }

    /** How one is told; a dash until their turn comes. */
    String way(Recipient one, String language) {
        if (one.channel() != null) {
            return channel(one.channel(), language);
        }
        return one.way() == null ? "–" : messages.text("announcements.way.noAddress", language);
    }

    String channel(Channel channel, String language) {
        return messages.text("announcements.channel." + channel, language);
    }

    String state(Enum<?> state, String language) {
        return messages.text("announcements.state." + state, language);
    }

    /** Day and time in Riyadh; a dash for what has not been. */
    String at(Instant at, String language) {
        return at == null
                ? "–"
                : ScreenDates.screen(HijriDates.dayInRiyadh(at), language) + " "
                        + at.atZone(HijriDates.RIYADH)
                                .toLocalTime()
                                .withSecond(0)
                                .withNano(0);
    }
}
