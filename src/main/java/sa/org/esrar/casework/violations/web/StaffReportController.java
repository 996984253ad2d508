package sa.org.esrar.casework.violations.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.violations.ReportDossier;
import sa.org.esrar.casework.violations.ReportDossiers;
import sa.org.esrar.casework.violations.Reporter;

/** A report for its readers; every look is logged, and that at the reporter's name by itself, each time (F2, F4). */
@RestController
@RequestMapping("/api/v1/staff/violations")
class StaffReportController {

    private final ReportDossiers dossiers;
    private final ReportMessages words;
    private final CaseAccess access;
    private final Exclusions exclusions;
    private final ReadLog readLog;
    private final StaffDirectory staff;
    private final SignIn signIn;

    StaffReportController(
            ReportDossiers dossiers,
            ReportMessages words,
            CaseAccess access,
            Exclusions exclusions,
            ReadLog readLog,
            StaffDirectory staff,
            SignIn signIn) {
        this.dossiers = dossiers;
        this.words = words;
        this.access = access;
        this.exclusions = exclusions;
        this.readLog = readLog;
        this.staff = staff;
        this.signIn = signIn;
    }

    @Operation(summary = "A report of a violation with its talk, without who reports; 404 for all but its readers.")
    @GetMapping("/{caseNumber}")
    ResponseEntity<StaffReport> one(@PathVariable String caseNumber) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        ReportDossier dossier = dossiers.of(caseNumber);
        readLog.looked(caseNumber, user.id(), "violation");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(report(dossier));
    }

    @Operation(summary = "Opens who reports; every single opening is logged. 404 where nobody is named.")
    @PostMapping("/{caseNumber}/reporter")
    ResponseEntity<StaffReporter> reporter(@PathVariable String caseNumber) {
        Reporter reporter = dossiers.openReporter(caseNumber, signIn.current());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new StaffReporter(reporter.name(), reporter.contact()));
    }

    private StaffReport report(ReportDossier dossier) {
        Set<String> excluded = exclusions.excludedFrom(dossier.caseNumber());
        return new StaffReport(
                dossier.caseNumber(),
                dossier.stage().name(),
                words.label("concerned", dossier.concerned()),
                dossier.concernedText(),
                dossier.text(),
                dossier.happenedOn(),
                dossier.how(),
                dossier.named(),
                dossier.withdrawalAsked(),
                dossier.twin() == null ? null : CaseNumbers.shortForm(dossier.twin()),
                dossier.statements().stream()
                        .map(one -> new Said(
                                words.coded("statement", one.kind()),
                                one.text(),
                                one.ofReporter() ? null : one.by(),
                                one.at()))
                        .toList(),
                words.label("outcome", dossier.outcome()),
                dossier.reasons(),
                dossier.told(),
                dossier.authority(),
                dossier.measure(),
                people(one -> !excluded.contains(one.userId())),
                people(one -> excluded.contains(one.userId())));
    }

    private List<Named> people(Predicate<StaffMember> which) {
        return staff.all().stream()
                .filter(StaffMember::active)
                .filter(which)
                .sorted(Comparator.comparing(StaffMember::userId))
                .map(one -> new Named(one.userId(), one.titleAr(), one.titleEn()))
                .toList();
    }

    /**
     * @param named whether a name can be opened
     * @param twin a report with the same text that came just before, as 1448/123
     * @param people who could still be excluded
     * @param excluded who may have nothing to do with it
     */
    record StaffReport(
            String caseNumber,
            String stage,
            Localized concerned,
            String concernedText,
            String text,
            LocalDate happenedOn,
            String how,
            boolean named,
            boolean withdrawalAsked,
            String twin,
            List<Said> statements,
            Localized outcome,
            String reasons,
            String told,
            String authority,
            String measure,
            List<Named> people,
            List<Named> excluded) {}

    /** @param by null where the reporter said it */
    record Said(Localized kind, String text, String by, Instant at) {}

    record Named(String code, String nameAr, String nameEn) {}

    record StaffReporter(String name, String contact) {

        @Override
        public String toString() {
            return "StaffReporter[protected]";
        }
    }
}
