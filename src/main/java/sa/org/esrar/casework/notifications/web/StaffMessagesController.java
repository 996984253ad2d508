package sa.org.esrar.casework.notifications.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.notifications.MessageView;
import sa.org.esrar.casework.notifications.ReadableMessages;
import sa.org.esrar.casework.staff.SignIn;

/** The outbox of a case, on the embedded default only: there it stands in for telephone and mail. */
@RestController
@RequestMapping("/api/v1/staff/messages")
class StaffMessagesController {

    private final ReadableMessages messages;
    private final Exclusions exclusions;
    private final SignIn signIn;

    StaffMessagesController(ReadableMessages messages, Exclusions exclusions, SignIn signIn) {
        this.messages = messages;
        this.exclusions = exclusions;
        this.signIn = signIn;
    }

    @GetMapping
    List<MessageView> ofCase(@RequestParam String caseNumber) {
        if (exclusions.isExcluded(caseNumber, signIn.current().id())) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
        return messages.ofCase(caseNumber);
    }
}
