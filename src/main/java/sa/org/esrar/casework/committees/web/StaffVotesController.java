package sa.org.esrar.casework.committees.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.committees.voting.VisibleVotes;
import sa.org.esrar.casework.committees.voting.VotesView;
import sa.org.esrar.casework.committees.voting.Voting;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** The votes on minutes, for who may see them, and a member's own. */
@RestController
@RequestMapping("/api/v1/staff/minutes/{number}")
class StaffVotesController {

    private final VisibleVotes votes;
    private final Voting voting;
    private final SignIn signIn;

    StaffVotesController(VisibleVotes votes, Voting voting, SignIn signIn) {
        this.votes = votes;
        this.voting = voting;
        this.signIn = signIn;
    }

    @Operation(summary = "The votes on minutes; 404 for who may not see them, 409 before their text is frozen.")
    @GetMapping("/votes")
    ResponseEntity<VotesView> votes(@PathVariable String number) {
        return answer(number, signIn.current());
    }

    @Operation(
            summary =
                    "The caller's vote on the version that they saw, or another in its place; 403 for who may not vote on"
                            + " it, 409 when another version is the current one or the vote is over.")
    @PostMapping("/vote")
    ResponseEntity<VotesView> vote(@PathVariable String number, @RequestBody Map<String, Object> form) {
        StaffUser user = signIn.current();
        votes.requireSee(number, user);
        voting.fromPage(number, form, user.id());
        return answer(number, user);
    }

    private ResponseEntity<VotesView> answer(String number, StaffUser user) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(votes.of(number, user));
    }
}
