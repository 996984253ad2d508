package sa.org.esrar.casework.actions.web;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.actions.ActionView;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;

/** The words of a corrective action in both languages. */
@Component
class ActionWords {

    private final Messages messages;

    ActionWords(Messages messages) {
        this.messages = messages;
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

    Localized owner(ActionView action) {
        return messages.both("actions.group." + action.ownerGroup());
    }

    Localized state(ActionView action) {
        return messages.both("actions.state." + action.state());
    }
}
