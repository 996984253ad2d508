package sa.org.esrar.casework.committees;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.notifications.Notifications;

/** What reaches somebody who is invited to a meeting: never anything of the cases on its agenda (F2). */
@Component
class Invitations {

    private static final String INVITED = "staff.committeeInvited";

    private final Notifications notifications;

    Invitations(Notifications notifications) {
        this.notifications = notifications;
    }

    void send(Minutes minutes, String userId) {
        notifications.tellStaff(userId, INVITED, minutes.number());
    }
}
