package sa.org.esrar.casework.complaints.web;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.casefile.Sight;
import sa.org.esrar.casework.complaints.ComplaintDossier;
import sa.org.esrar.casework.complaints.ComplaintDossiers;
import sa.org.esrar.casework.complaints.ComplaintSettlements;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.staff.StaffUser;

/** A complaint for staff, as far as the person may see it; every look is logged (F2, F4). */
@RestController
@RequestMapping("/api/v1/staff/complaints")
class StaffComplaintController {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final ComplaintDossiers dossiers;
    private final ComplaintSettlements settlements;
    private final ComplaintMessages words;
    private final CaseAccess access;
    private final CaseRegister cases;
    private final Exclusions exclusions;
    private final ReadLog readLog;
    private final Parties parties;
    private final StaffDirectory staff;
    private final Committees committees;
    private final Groups groups;
    private final SignIn signIn;

    StaffComplaintController(
            ComplaintDossiers dossiers,
            ComplaintSettlements settlements,
            ComplaintMessages words,
            CaseAccess access,
            CaseRegister cases,
            Exclusions exclusions,
            ReadLog readLog,
            Parties parties,
            StaffDirectory staff,
            Committees committees,
            Groups groups,
            SignIn signIn) {
        this.dossiers = dossiers;
        this.settlements = settlements;
        this.words = words;
        this.access = access;
        this.cases = cases;
        this.exclusions = exclusions;
        this.readLog = readLog;
        this.parties = parties;
        this.staff = staff;
        this.committees = committees;
        this.groups = groups;
        this.signIn = signIn;
    }

    @Operation(summary = "A complaint with what was said and decided; finance sees the refund alone; else 404.")
    @GetMapping("/{caseNumber}")
    ResponseEntity<StaffComplaint> one(@PathVariable String caseNumber) {
        StaffUser user = signIn.current();
        Sight sight = access.sight(caseNumber, user);
        if (sight == Sight.NONE) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
        readLog.looked(caseNumber, user.id(), sight == Sight.FULL ? "complaint" : "payment");
        ComplaintDossier dossier = dossiers.of(caseNumber);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(sight == Sight.FULL ? full(dossier, user) : payment(dossier));
    }

    private StaffComplaint full(ComplaintDossier dossier, StaffUser user) {
        String caseNumber = dossier.caseNumber();
        return new StaffComplaint(
                caseNumber,
                dossier.stage().name(),
                words.label("kind", dossier.kind()),
                words.label("severity", dossier.severity()),
                dossier.facts().stream().map(fact -> words.label("fact", fact)).toList(),
                words.label("respondent", dossier.respondent()),
                dossier.respondentName(),
                dossier.text(),
                dossier.wish(),
                dossier.typedCase(),
                words.label("word", dossier.word()),
                dossier.proposals(),
                dossier.statements().stream()
                        .map(one -> new Said(
                                words.coded("statement", one.kind()),
                                words.coded("code", one.code()),
                                one.text(),
                                one.by(),
                                one.at()))
                        .toList(),
                dossier.decisions().stream()
                        .map(one -> new Decided(
                                words.label("outcome", one.outcome()),
                                words.label("remedy", one.remedy()),
                                one.remedyText(),
                                one.amount(),
                                one.reasons(),
                                one.correctiveAction(),
                                one.harmFound(),
                                one.referredTo(),
                                one.minutes(),
                                one.by(),
                                one.at(),
                                one.letterNumber()))
                        .toList(),
                staff.all().stream()
                        .filter(StaffMember::active)
                        .sorted(Comparator.comparing(StaffMember::userId))
                        .map(Named::of)
                        .toList(),
                settlements.settlers(caseNumber).stream().map(Named::of).toList(),
                administrators(caseNumber, user),
                null);
    }

    /** Of the excluded those who hold the keys: for the committee's chair, and who answers for all cases. */
    private List<Named> administrators(String caseNumber, StaffUser user) {
        boolean chair = committees
                .find("follow-up-committee")
                .flatMap(committee -> committee.holderOf(Role.CHAIR))
                .filter(user.id()::equals)
                .isPresent();
        if (!chair && !access.seesAll(user)) {
            return List.of();
        }
        Set<String> all = groups.membersOf(ADMINISTRATORS);
        return exclusions.excludedFrom(caseNumber).stream()
                .filter(all::contains)
                .sorted()
                .flatMap(one -> staff.find(one).stream())
                .map(Named::of)
                .toList();
    }

    /** What finance reads: the rest stays empty. */
    private StaffComplaint payment(ComplaintDossier dossier) {
        ComplaintDossier.DecisionView told = dossier.told();
        Refund refund = told == null || told.amount() == null
                ? null
                : new Refund(
                        parties.view(cases.view(dossier.caseNumber()).partyId()).name(),
                        told.amount(),
                        told.refund() == null ? null : told.refund().account(),
                        told.refund() == null ? null : told.refund().reference(),
                        told.preparedBy(),
                        told.paidOn());
        return new StaffComplaint(
                dossier.caseNumber(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                refund);
    }

    /** @param administrators excluded ones who hold the installation's keys; told to the chair and management */
    record StaffComplaint(
            String caseNumber,
            String stage,
            Localized kind,
            Localized severity,
            List<Localized> facts,
            Localized respondent,
            String respondentName,
            String text,
            String wish,
            String typedCase,
            Localized word,
            List<ComplaintDossier.ProposalView> proposals,
            List<Said> statements,
            List<Decided> decisions,
            List<Named> people,
            List<Named> settlers,
            List<Named> administrators,
            Refund refund) {}

    record Said(Localized kind, Localized how, String text, String by, Instant at) {}

    record Decided(
            Localized outcome,
            Localized remedy,
            String remedyText,
            BigDecimal amount,
            String reasons,
            String correctiveAction,
            boolean harmFound,
            String referredTo,
            String minutes,
            String by,
            Instant at,
            String letterNumber) {}

    record Named(String code, String nameAr, String nameEn) {

        static Named of(StaffMember member) {
            return new Named(member.userId(), member.titleAr(), member.titleEn());
        }
    }

    record Refund(
            String payee, BigDecimal amount, String account, String reference, String preparedBy, LocalDate paidOn) {}
}
