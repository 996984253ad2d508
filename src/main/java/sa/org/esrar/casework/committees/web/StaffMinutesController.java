package sa.org.esrar.casework.committees.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.committees.meetings.Meetings;
import sa.org.esrar.casework.committees.reading.MinutesView;
import sa.org.esrar.casework.committees.reading.MinutesViews;
import sa.org.esrar.casework.staff.SignIn;

/** Minutes for the forms of their tasks, and for who opens them. */
@RestController
@RequestMapping("/api/v1/staff/minutes")
class StaffMinutesController {

    private final Meetings meetings;
    private final MinutesViews views;
    private final SignIn signIn;

    StaffMinutesController(Meetings meetings, MinutesViews views, SignIn signIn) {
        this.meetings = meetings;
        this.views = views;
        this.signIn = signIn;
    }

    @Operation(
            summary = "Minutes as they stand, without what the reader is excluded from; 404 for who may not read them.")
    @GetMapping("/{number}")
    ResponseEntity<MinutesView> one(@PathVariable String number) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.view(number, signIn.current()));
    }

    @Operation(
            summary =
                    "Opens minutes with everything on the agenda that waits for the committee: its chair, its secretary"
                            + " and top management.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@Valid @RequestBody Open open) {
        return new Opened(meetings.open(open.committee(), signIn.current()));
    }

    /** @param committee its code, e.g. {@code service-committee} */
    record Open(@NotBlank @Size(max = 40) String committee) {}

    record Opened(String number) {}
}
