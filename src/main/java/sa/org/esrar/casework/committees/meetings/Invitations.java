package sa.org.esrar.casework.committees.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.committees.CommitteeSettings;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.notifications.CalendarEvent;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committees;

/**
 * What reaches somebody who is invited to a meeting, with its date for their calendar: never anything of the cases on its
 * agenda (F2). Another date of the same minutes takes the place of the one before it in the calendar.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Invitations {

    private final Notifications notifications;
    private final Committees committees;
    private final CommitteeSettings settings;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(
            Notifications notifications,
            Committees committees,
            CommitteeSettings settings,
            Messages messages,
            JdbcClient jdbc,
            Clock clock) {
        this.notifications = notifications;
        this.committees = committees;
        this.settings = settings;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who joins later gets the date with the number that it has for the others. */
    void send(Minutes minutes, String userId, InvitedAs as) {
        int sequence = jdbc.sql(
                        """
                insert into minutes_invitation (minutes, user_id, sequence, meets_at, invited_as)
                select :minutes, :user, coalesce(max(sequence), 0), :at, :as from minutes_invitation
                 where minutes = :minutes and not called_off
                on conflict (minutes, user_id) do update
                   set sequence = minutes_invitation.sequence + 1, meets_at = :at, called_off = false, invited_as = :as
                returning sequence""")
                .param("minutes", minutes.number())
                .param("user", userId)
                .param("as", as.name())
                .param("at", Timestamp.from(minutes.meetsAt()))
                .query(Integer.class)
                .single();
        tell(userId, as.invited(), minutes, event(minutes, sequence, minutes.meetsAt(), false));
    }

    /** The meeting is not held: where its time is still to come, everybody who was invited to it hears of it. */
    void callOff(Minutes minutes) {
        takeBack(minutes, invitedNow(minutes), InvitedAs::calledOff);
    }

    /** In words too: not every mail program shows a calendar file. */
    private void tell(String userId, String key, Minutes minutes, CalendarEvent event) {
        notifications.tellStaff(
                userId,
                key,
                minutes.number(),
                "/staff/minutes/" + minutes.number(),
                Map.of(
                        "committee", committee(minutes),
                        "day", ScreenDates.screen(HijriDates.dayInRiyadh(event.begins()), Languages.AR),
                        "time",
                                event.begins()
                                        .atZone(HijriDates.RIYADH)
                                        .toLocalTime()
                                        .toString(),
                        "place", String.valueOf(event.place())),
                event);
    }

    /**
     * While its time is still to come, those get its date who are invited now, and nobody else keeps it; who was merely told
     * of it and is to come now, or the other way round, hears that.
     */
    Followed follow(Minutes minutes, Map<String, InvitedAs> wanted) {
        if (!minutes.meetsAt().isAfter(clock.instant())) {
            return new Followed(Map.of(), Map.of());
        }
        Map<String, InvitedAs> invited = invitedNow(minutes);
        Map<String, InvitedAs> more = new TreeMap<>(wanted);
        more.entrySet().removeIf(one -> {
            InvitedAs now = invited.get(one.getKey());
            return now != null && now.invited().equals(one.getValue().invited());
        });
        more.forEach((user, as) -> send(minutes, user, as));
        wanted.forEach((user, as) -> {
            if (!more.containsKey(user) && as != invited.get(user)) {
                comesAs(minutes, user, as);
            }
        });
        invited.keySet().removeAll(wanted.keySet());
        takeBack(minutes, invited, InvitedAs::takenBack);
        return new Followed(more, invited);
    }

    /** What was said to them holds, and only what they would hear later is another. */
    private void comesAs(Minutes minutes, String user, InvitedAs as) {
        jdbc.sql("update minutes_invitation set invited_as = ? where minutes = ? and user_id = ?")
                .params(as.name(), minutes.number(), user)
                .update();
    }

    /** Whom a change reached. */
    record Followed(Map<String, InvitedAs> invited, Map<String, InvitedAs> takenBack) {}

    private Map<String, InvitedAs> invitedNow(Minutes minutes) {
        Map<String, InvitedAs> invited = new TreeMap<>();
        jdbc.sql(
                        """
                select user_id, invited_as from minutes_invitation
                 where minutes = ? and not called_off and meets_at > ?""")
                .params(minutes.number(), Timestamp.from(clock.instant()))
                .query(row -> {
                    invited.put(row.getString("user_id"), InvitedAs.valueOf(row.getString("invited_as")));
                });
        return invited;
    }

    private void takeBack(Minutes minutes, Map<String, InvitedAs> users, Function<InvitedAs, String> template) {
        users.forEach((user, as) -> {
            Sent last = jdbc.sql(
                            """
                    update minutes_invitation set sequence = sequence + 1, called_off = true
                     where minutes = ? and user_id = ? returning sequence, meets_at""")
                    .params(minutes.number(), user)
                    .query((row, number) -> new Sent(
                            row.getInt("sequence"), row.getTimestamp("meets_at").toInstant()))
                    .single();
            tell(user, template.apply(as), minutes, event(minutes, last.sequence(), last.meetsAt(), true));
        });
    }

    private record Sent(int sequence, Instant meetsAt) {}

    private CalendarEvent event(Minutes minutes, int sequence, Instant at, boolean calledOff) {
        return new CalendarEvent(
                minutes.number(),
                sequence,
                calledOff,
                at,
                at.plus(settings.meetingLength()),
                messages.text("committees.invitation.summary", Languages.AR, committee(minutes)),
                minutes.place());
    }

    private String committee(Minutes minutes) {
        return committees
                .find(minutes.committee())
                .map(Committee::name)
                .map(name -> name.in(Languages.AR))
                .orElse("");
    }
}
