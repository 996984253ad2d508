package sa.org.esrar.casework.workflow.webapps;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/** The pages of every module that are open to who asks, for the menu at the head of Tasklist. */
@RestController
class StaffPagesController {

    private final List<WorkPage> pages;
    private final Messages messages;
    private final SignIn signIn;

    StaffPagesController(List<WorkPage> pages, Messages messages, SignIn signIn) {
        this.pages = pages;
        this.messages = messages;
        this.signIn = signIn;
    }

    /** @param waiting how many wait there for who asks */
    record Entry(String address, Localized title, int waiting) {}

    @Operation(summary = "The pages beside Tasklist that are open to the caller, and how many wait on each.")
    @GetMapping("/api/v1/staff/pages")
    ResponseEntity<List<Entry>> open() {
        StaffUser user = signIn.current();
        List<Entry> open = pages.stream()
                .filter(page -> page.isOpenTo(user))
                .map(page -> new Entry(page.address(), messages.both(page.title()), page.waiting(user)))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(open);
    }
}
