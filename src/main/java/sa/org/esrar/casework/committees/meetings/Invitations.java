package sa.org.esrar.casework.committees.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
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

    private static final String INVITED = "staff.committeeInvited";
    private static final String CALLED_OFF = "staff.meetingCalledOff";

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

    void send(Minutes minutes, String userId) {
        int sequence = jdbc.sql(
                        """
                insert into minutes_invitation (minutes, user_id, sequence, meets_at) values (:minutes, :user, 0, :at)
                on conflict (minutes, user_id) do update
                   set sequence = minutes_invitation.sequence + 1, meets_at = :at, called_off = false
                returning sequence""")
                .param("minutes", minutes.number())
                .param("user", userId)
                .param("at", Timestamp.from(minutes.meetsAt()))
                .query(Integer.class)
                .single();
        notifications.tellStaff(userId, INVITED, minutes.number(), event(minutes, sequence, minutes.meetsAt(), false));
    }

    /** The meeting is not held: where its time is still to come, everybody who was invited to it hears of it. */
    void callOff(Minutes minutes) {
        List<Sent> invited = jdbc.sql(
                        """
                update minutes_invitation set sequence = sequence + 1, called_off = true
                 where minutes = ? and not called_off and meets_at > ?
                returning user_id, sequence, meets_at""")
                .params(minutes.number(), Timestamp.from(clock.instant()))
                .query((row, number) -> new Sent(
                        row.getString("user_id"),
                        row.getInt("sequence"),
                        row.getTimestamp("meets_at").toInstant()))
                .list();
        invited.forEach(one -> notifications.tellStaff(
                one.userId(), CALLED_OFF, minutes.number(), event(minutes, one.sequence(), one.meetsAt(), true)));
    }

    private record Sent(String userId, int sequence, Instant meetsAt) {}

    private CalendarEvent event(Minutes minutes, int sequence, Instant at, boolean calledOff) {
        String committee = committees
                .find(minutes.committee())
                .map(Committee::name)
                .map(name -> name.in(Languages.AR))
                .orElse("");
        return new CalendarEvent(
                minutes.number(),
                sequence,
                calledOff,
                at,
                at.plus(settings.meetingLength()),
                messages.text("committees.invitation.summary", Languages.AR, committee),
                minutes.place());
    }
}
