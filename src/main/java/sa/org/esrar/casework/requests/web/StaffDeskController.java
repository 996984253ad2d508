package sa.org.esrar.casework.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
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
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.catalogue.Catalogue;
import sa.org.esrar.casework.parties.Categories;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.requests.DeskFiles;
import sa.org.esrar.casework.requests.DeskPeople;
import sa.org.esrar.casework.requests.VolunteerFilings;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** What the desk's forms ask: lists to choose from, persons, the file that was begun. What is typed travels in bodies. */
@RestController
@RequestMapping("/api/v1/staff/desk")
class StaffDeskController {

    private final Catalogue catalogue;
    private final Categories categories;
    private final DeskPeople people;
    private final DeskFiles files;
    private final VolunteerFilings filings;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final SignIn signIn;

    StaffDeskController(
            Catalogue catalogue,
            Categories categories,
            DeskPeople people,
            DeskFiles files,
            VolunteerFilings filings,
            CaseAccess access,
            ReadLog readLog,
            SignIn signIn) {
        this.catalogue = catalogue;
        this.categories = categories;
        this.people = people;
        this.files = files;
        this.filings = filings;
        this.access = access;
        this.readLog = readLog;
        this.signIn = signIn;
    }

    @Operation(summary = "Categories, fields of work and services to choose from.")
    @GetMapping("/choices")
    Choices choices() {
        DeskPeople.requireDesk(signIn.current());
        return new Choices(
                categories.categories(),
                categories.fields(),
                catalogue.services().stream()
                        .map(service -> new Categories.Choice(service.code(), service.name()))
                        .toList());
    }

    @Operation(summary = "Finds persons by name, identity number or mobile; masked.")
    @PostMapping("/people")
    ResponseEntity<List<DeskPeople.Found>> find(@RequestBody Search search) {
        StaffUser user = signIn.current();
        DeskPeople.requireDesk(user);
        return noStore().body(people.find(search.typed() == null ? "" : search.typed(), user));
    }

    @Operation(summary = "Who may be the person that is about to be registered.")
    @PostMapping("/people/alike")
    ResponseEntity<DeskPeople.Alike> alike(@RequestBody Typed typed) {
        StaffUser user = signIn.current();
        DeskPeople.requireDesk(user);
        return noStore().body(people.alike(typed.person(), user));
    }

    @Operation(summary = "A file from the desk: what was answered, and what is left in words.")
    @GetMapping("/files/{caseNumber}")
    ResponseEntity<DeskFiles.DeskFile> file(@PathVariable String caseNumber) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        readLog.looked(caseNumber, user.id(), "request");
        return noStore().body(files.of(caseNumber));
    }

    @Operation(summary = "Sends the beneficiary a code to confirm what a volunteer filed; three an hour.")
    @PostMapping("/files/{caseNumber}/confirmation-code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendCode(@PathVariable String caseNumber) {
        access.requireSee(caseNumber, signIn.current());
        filings.sendCode(caseNumber);
    }

    private static ResponseEntity.BodyBuilder noStore() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }

    record Choices(
            List<Categories.Choice> categories, List<Categories.Choice> fields, List<Categories.Choice> services) {}

    record Search(String typed) {}

    record Typed(String name, String nationalId, String mobile, String owner, String email) {

        RegisterParty person() {
            return new RegisterParty(name, nationalId, mobile, owner, email, null, null, null, List.of(), null, null);
        }
    }
}
