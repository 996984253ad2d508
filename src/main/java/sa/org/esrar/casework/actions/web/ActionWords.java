package sa.org.esrar.casework.actions.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.actions.ActionView;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/** The words of a corrective action in both languages. */
@Component
class ActionWords {

    private final Messages messages;
    private final StaffDirectory staff;

    ActionWords(Messages messages, StaffDirectory staff) {
        this.messages = messages;
        this.staff = staff;
    }

    Localized cause(ActionView action) {
        return messages.both("actions.cause." + action.cause());
    }

    /** What is to be done: as it was decided, or what the missed promise asks for. */
    Localized text(ActionView action) {
        return action.cause().missed()
                ? messages.both("actions.text." + action.cause())
                : new Localized(action.text(), action.text());
    }

    /** The person who was named, else the group. */
    Localized owner(ActionView action) {
        return Optional.ofNullable(action.ownerUser())
                .flatMap(staff::find)
                .map(StaffMember::title)
                .orElseGet(() -> messages.both("staff.group." + action.ownerGroup()));
    }

    Localized state(ActionView action) {
        return messages.both("actions.state." + action.state());
    }
}
