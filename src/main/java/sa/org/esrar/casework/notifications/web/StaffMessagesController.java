package sa.org.esrar.casework.notifications.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.notifications.MessageView;
import sa.org.esrar.casework.notifications.ReadableMessages;
import sa.org.esrar.casework.staff.SignIn;

/** The outbox of a case, on the embedded default only: there it stands in for telephone and mail. */
@RestController
@RequestMapping("/api/v1/staff/messages")
class StaffMessagesController {

    private final ReadableMessages messages;
    private final SignIn signIn;

    StaffMessagesController(ReadableMessages messages, SignIn signIn) {
        this.messages = messages;
        this.signIn = signIn;
    }

    @GetMapping
    List<MessageView> ofCase(@RequestParam String caseNumber) {
        return messages.of(caseNumber, signIn.current());
    }
}
