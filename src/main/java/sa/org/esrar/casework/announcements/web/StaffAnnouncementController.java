package sa.org.esrar.casework.announcements.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.announcements.AnnouncementDrafts;
import sa.org.esrar.casework.announcements.AnnouncementProofs;
import sa.org.esrar.casework.announcements.AnnouncementProofs.Detail;
import sa.org.esrar.casework.announcements.AnnouncementState;
import sa.org.esrar.casework.announcements.Announcements;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffUser;

/** An announcement for the forms of its tasks: what it says, to how many it would go, and how many it did not reach. */
@RestController
@RequestMapping("/api/v1/staff/announcements")
class StaffAnnouncementController {

    private final AnnouncementProofs proofs;
    private final AnnouncementDrafts drafts;
    private final PageWords words;
    private final SignIn signIn;
    private final StaffDirectory staff;

    StaffAnnouncementController(
            AnnouncementProofs proofs,
            AnnouncementDrafts drafts,
            PageWords words,
            SignIn signIn,
            StaffDirectory staff) {
        this.proofs = proofs;
        this.drafts = drafts;
        this.words = words;
        this.signIn = signIn;
        this.staff = staff;
    }

    @Operation(summary = "An announcement with its exact text; for who writes or approves announcements.")
    @GetMapping("/{id}")
    ResponseEntity<StaffAnnouncement> one(@PathVariable long id) {
        StaffUser user = signIn.current();
        Detail one = proofs.one(id, user);
        // Who would be told is counted anew until they are listed.
        int persons = one.state() == AnnouncementState.PROPOSED
                ? drafts.preview(one.says()).persons()
                : one.persons();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new StaffAnnouncement(
                        one.id(),
                        one.subject(),
                        words.audience(one.says()),
                        one.says().textAr(),
                        one.says().textEn(),
                        one.holds(),
                        one.messages(),
                        persons,
                        one.unreached(),
                        staff.named(one.proposedBy()),
                        one.proposedAt(),
                        Announcements.isAuthor(user)));
    }

    /**
     * As the forms show it.
     *
     * @param persons whom it concerns
     * @param unreached whom it has not reached
     * @param listed whether the reader may open the list of those concerned
     */
    record StaffAnnouncement(
            long id,
            Localized subject,
            Localized audience,
            String textAr,
            String textEn,
            Localized holds,
            Localized message,
            int persons,
            int unreached,
            Localized proposedBy,
            Instant proposedAt,
            boolean listed) {}
}
