package sa.org.esrar.casework.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.SignedIn.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CheckedFile;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.IncomingFiles;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.Households;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.protection.Sha256;
import sa.org.esrar.casework.requests.DraftApplicants;
import sa.org.esrar.casework.requests.RequestSigning;
import sa.org.esrar.casework.requests.ServiceRequests;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.staff.Disclosures;
import sa.org.esrar.casework.staff.StaffRecords;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;

/** Each way of signing, who may witness it, and the record that all of them leave (C4). */
@CaseworkTest
class WaysOfSigningTest {

    private static final String OFFICER = "reception-1";
    private static final String COLLEAGUE = "reception-2";

    @Autowired
    ServiceRequests requests;

    @Autowired
    RequestSigning signing;

    @Autowired
    DraftApplicants applicants;

    @Autowired
    Declarations declarations;

    @Autowired
    Witnesses witnesses;

    @Autowired
    Proofs proofs;

    @Autowired
    Documents documents;

    @Autowired
    IncomingFiles incoming;

    @Autowired
    CaseAccess access;

    @Autowired
    CaseRegister cases;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Households households;

    @Autowired
    Guardians guardians;

    @Autowired
    Disclosures disclosures;

    @Autowired
    StaffRecords records;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    Journey journey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Protection protection;

    @Autowired
    TestClock clock;

    private Filed last;

    @BeforeEach
    void staffHaveRecords() {
        demoStaff.load();
    }

    @AfterEach
    void nobodyIsAnApplicantAnyMore() {
        List.of(OFFICER, COLLEAGUE).forEach(user -> {
            records.identify(user, null, null);
            records.setActive(user, true);
        });
        jdbc.sql("update disclosure set withdrawn_at = now() where user_id in (?, ?) and withdrawn_at is null")
                .params(OFFICER, COLLEAGUE)
                .update();
    }

    // ---- by code at the desk

    @Test
    void aCodeReadToTheOfficerIsSignedBeforeHer() {
        String number = atTheDesk().caseNumber();
        sign(number, new Signing.ByCode(journey.lastCode(number), OFFICER));
        assertThat(record(number))
                .containsEntry("method", "ONE_TIME_CODE")
                .containsEntry("taken_by", OFFICER)
                .containsEntry("witness", OFFICER)
                .containsEntry("own_number", true)
                .containsEntry("signed_local", "2026-11-22T10:00+03:00")
                .containsEntry("signed_hijri", "12/06/1448");
        assertThat(journey.status(filed(number))).isEqualTo("RECEIVED");
        assertProven(number);
    }

    @Test
    void nobodyNamesAnotherAsTheWitness() {
        String number = atTheDesk().caseNumber();
        refused(
                number,
                new Signing.ByCode(journey.lastCode(number), COLLEAGUE),
                "witness",
                "declarations.witness.notYou");
        refused(number, new Signing.ByMark(TestFiles.mark(), false, null), "witness", "declarations.witness.notYou");
        refused(number, new Signing.ReadAloud(COLLEAGUE, OFFICER), "witness", "declarations.witness.notYou");
    }

    @Test
    void onlyStaffWithARightToTheCaseTakeASignatureIn() {
        String number = atTheDesk().caseNumber();
        Signing mark = new Signing.ByMark(TestFiles.mark(), false, "accountant");
        assertThatThrownBy(() -> as("accountant", () -> requests.sign(number, mark)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(404));
        assertThatThrownBy(() -> requests.sign(number, new Signing.ByMark(TestFiles.mark(), false, OFFICER)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(401));
        assertThat(journey.status(filed(number))).isEqualTo("AWAITING_SIGNATURE");
    }

    // ---- by pen

    @Test
    void thePrintedDeclarationIsSignedByPenAndScannedBack() {
        String number = atTheDesk().caseNumber();
        String code = signing.paper(number).code();
        assertThat(code).matches("[0-9a-f]{12}");
        UUID scan = scan(number);
        assertThat(signing.paper(number).code())
                .as("the scan is not what is declared")
                .isEqualTo(code);

        sign(number, new Signing.ByPen(scan, "١٤٤٨/" + serial(number), spaced(code), OFFICER));

        assertThat(record(number))
                .containsEntry("method", "PEN")
                .containsEntry("scan_id", scan)
                .containsEntry("witness", OFFICER);
        assertThat((String) record(number).get("declared_hash")).startsWith(code);
        assertProven(number);
    }

    @Test
    void aPaperThatCameByPostNamesNoWitness() {
        String number = atTheDesk().caseNumber();
        sign(
                number,
                new Signing.ByPen(scan(number), number, signing.paper(number).code(), null));
        assertThat(record(number)).containsEntry("witness", null).containsEntry("taken_by", OFFICER);
        assertThat(declarations.copy(number).orElseThrow().witnesses()).isEmpty();
        assertProven(number);
    }

    @Test
    void anOldPaperCannotSignAChangedRequest() {
        Filed filed = atTheDesk();
        String number = filed.caseNumber();
        String printed = signing.paper(number).code();
        requests.amend(number, Map.of("activity", "إعداد الكليجا"));
        Signing old = new Signing.ByPen(scan(number), number, printed, OFFICER);
        refused(number, old, "paperCode", "declarations.paper.changed");

        // As it was printed, it holds again.
        requests.amend(number, Map.of("activity", licensing().get("activity")));
        sign(number, old);
    }

    @Test
    void aPaperOfAnotherApplicantSignsNothing() {
        String number = atTheDesk().caseNumber();
        Signing hers =
                new Signing.ByPen(scan(number), number, signing.paper(number).code(), OFFICER);
        RegisterParty amina = new RegisterParty(
                "أمينة رحمن يوسف",
                "2999990019",
                "0519990009",
                null,
                null,
                "individual-producer",
                null,
                AddressForm.FEMININE,
                List.of(Channel.SMS),
                null,
                "ar");
        applicants.change(number, amina, 1);
        refused(number, hers, "paperCode", "declarations.paper.changed");
    }

    @Test
    void aPaperPrintedUnderTheTextOfYesterdaySignsThatText() {
        String number = atTheDesk().caseNumber();
        String printed = signing.paper(number).code();
        UUID scan = scan(number);
        jdbc.sql("insert into declaration_text values (2, 'أُقرّ بكل ما سبق.', 'I declare all of it.', '2026-11-23')")
                .update();
        try {
            clock.set(clock.instant().plus(Duration.ofDays(1)));
            assertThat(signing.paper(number).code()).isNotEqualTo(printed);
            sign(number, new Signing.ByPen(scan, number, printed, OFFICER));
            assertThat(record(number)).containsEntry("text_version", 1);
            assertThat(declarations.copy(number).orElseThrow().text().version()).isEqualTo(1);
            assertProven(number);
        } finally {
            jdbc.sql("delete from declaration_text where version = 2").update();
        }
    }

    @Test
    void aPaperNeedsItsOwnScanNumberAndCode() {
        String number = atTheDesk().caseNumber();
        String other = atTheDesk().caseNumber();
        String code = signing.paper(number).code();
        UUID scan = scan(number);
        refused(number, new Signing.ByPen(scan(other), number, code, OFFICER), "scan", "declarations.paper.noScan");
        refused(number, new Signing.ByPen(null, number, code, OFFICER), "scan", "declarations.paper.noScan");
        UUID anotherPaper = stored(number, "offered");
        refused(
                number,
                new Signing.ByPen(anotherPaper, number, signing.paper(number).code(), OFFICER),
                "scan",
                "declarations.paper.noScan");
        for (String wrong : new String[] {other, "1447/" + serial(number), serial(number), "", null, "CMP" + number}) {
            refused(
                    number,
                    new Signing.ByPen(scan, wrong, code, OFFICER),
                    "fileNumber",
                    "declarations.paper.otherFile");
        }
        for (String wrong : new String[] {"", null, "123", code.substring(1), "zzzzzzzzzzzz"}) {
            refused(number, new Signing.ByPen(scan, number, wrong, OFFICER), "paperCode", "declarations.paper.code");
        }
    }

    // ---- by mark

    @Test
    void aMarkIsDrawnBeforeANamedWitnessAndLiesEncrypted() {
        String number = atTheDesk().caseNumber();
        sign(number, new Signing.ByMark(TestFiles.mark(), false, OFFICER));
        Map<String, Object> record = record(number);
        assertThat(record).containsEntry("method", "MARK").containsEntry("witness", OFFICER);
        assertThat(new String((byte[]) record.get("mark"), StandardCharsets.ISO_8859_1))
                .doesNotContain("PNG");
        assertThat(declarations.copy(number).orElseThrow().witnesses())
                .singleElement()
                .satisfies(title -> assertThat(title.ar()).isEqualTo("موظفة الاستقبال 1"));
        assertProven(number);
    }

    @Test
    void aMarkPlacedWithAKeyIsRecordedAsSuch() {
        String number = atTheDesk().caseNumber();
        sign(number, new Signing.ByMark(TestFiles.mark(), true, OFFICER));
        assertThat(record(number)).containsEntry("method", "MARK_BY_KEY");
        assertThat(declarations.copy(number).orElseThrow().way().ar()).isEqualTo("بعلامة وُضعت بمفتاح أمام شاهد");
    }

    @Test
    void aBlankMarkSignsNothing() {
        String number = atTheDesk().caseNumber();
        refused(
                number,
                new Signing.ByMark(TestFiles.png(600, 200, false), false, OFFICER),
                "mark",
                "declarations.mark.blank");
        assertThat(journey.status(filed(number))).isEqualTo("AWAITING_SIGNATURE");
    }

    // ---- read aloud

    @Test
    void readAloudNeedsAColleagueWhoSaysHerselfThatSheHeardIt() {
        String number = atTheDesk().caseNumber();
        Signing aloud = new Signing.ReadAloud(OFFICER, COLLEAGUE);
        refused(number, aloud, "secondWitness", "declarations.witness.notHeard");
        as(OFFICER, () -> signing.askWitness(number, COLLEAGUE));
        refused(number, aloud, "secondWitness", "declarations.witness.notHeard");
        assertThat(as(OFFICER, witnesses::askedOfMe)).doesNotContain(number);
        assertThat(as(COLLEAGUE, witnesses::askedOfMe)).contains(number);
        String heard = signing.paper(number).code();
        assertThatThrownBy(() -> as(OFFICER, () -> signing.witness(number, heard)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(404));

        as(COLLEAGUE, () -> signing.witness(number, heard));
        assertThat(signing.witnessesAsked(number)).singleElement().satisfies(one -> assertThat(one.heard())
                .isTrue());
        sign(number, aloud);

        assertThat(record(number))
                .containsEntry("method", "READ_ALOUD")
                .containsEntry("witness", OFFICER)
                .containsEntry("second_witness", COLLEAGUE);
        assertThat(declarations.copy(number).orElseThrow().witnesses()).hasSize(2);
        assertProven(number);
    }

    @Test
    void whatWasHeardHoldsForExactlyThatContentAndNotForEver() {
        String number = atTheDesk().caseNumber();
        as(OFFICER, () -> signing.askWitness(number, COLLEAGUE));
        String heard = signing.paper(number).code();
        requests.amend(number, Map.of("activity", "إعداد الكليجا"));
        assertThatThrownBy(() -> as(COLLEAGUE, () -> signing.witness(number, heard)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("declarations.witness.contentChanged"));
        requests.amend(number, Map.of("activity", licensing().get("activity")));
        as(COLLEAGUE, () -> signing.witness(number, heard));
        requests.amend(number, Map.of("activity", "إعداد الكليجا"));
        Signing aloud = new Signing.ReadAloud(OFFICER, COLLEAGUE);
        refused(number, aloud, "secondWitness", "declarations.witness.notHeard");
        requests.amend(number, Map.of("activity", licensing().get("activity")));
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        refused(number, aloud, "secondWitness", "declarations.witness.notHeard");
    }

    @Test
    void theTwoWitnessesAreTwoAndOfTheGroupsThatMayBeAsked() {
        String number = atTheDesk().caseNumber();
        refused(number, new Signing.ReadAloud(OFFICER, OFFICER), "secondWitness", "declarations.witness.same");
        for (String no : new String[] {"nobody", "analyst", "accountant"}) {
            refused(number, new Signing.ReadAloud(OFFICER, no), "secondWitness", "declarations.witness.unknown");
        }
        records.setActive(COLLEAGUE, false);
        refused(number, new Signing.ReadAloud(OFFICER, COLLEAGUE), "secondWitness", "declarations.witness.unknown");
        assertThat(as(OFFICER, () -> witnesses.askable(number)))
                .extracting(Witnesses.Colleague::userId)
                .containsExactly("liaison-1", "liaison-2", "volunteer-coordinator");
    }

    // ---- who may be no witness

    @Test
    void theApplicantHerselfIsNoWitnessByHerNumberNorByHerTelephone() {
        String number = atTheDesk().caseNumber();
        records.identify(OFFICER, "1999990011", null);
        refusedAsWitness(number);
        records.identify(OFFICER, null, "0519990001");
        refusedAsWitness(number);
        records.identify(OFFICER, null, null);
        records.identify(COLLEAGUE, "1999990011", null);
        refused(number, new Signing.ReadAloud(OFFICER, COLLEAGUE), "secondWitness", "declarations.witness.involved");
        assertThat(as(OFFICER, () -> witnesses.askable(number)))
                .extracting(Witnesses.Colleague::userId)
                .doesNotContain(COLLEAGUE);
    }

    @Test
    void whoDisclosedATieIsNoWitness() {
        String number = atTheDesk().caseNumber();
        disclosures.disclose(
                OFFICER, new Disclosures.Disclosure(Disclosures.Kind.KINSHIP, "ابنة العم", "1999990011", null, null));
        refusedAsWitness(number);
    }

    @Test
    void nobodyOfHerHouseholdIsAWitness() {
        String number = atTheDesk().caseNumber();
        UUID party = cases.view(number).partyId();
        UUID daughter = cases.view(journey.file(journey.filing("licensing-support", amina(), licensing()))
                        .caseNumber())
                .partyId();
        UUID household = households.found(party);
        households.join(household, daughter, Households.Relation.CHILD);
        try {
            records.identify(OFFICER, "2999990019", null);
            refusedAsWitness(number);
        } finally {
            households.leave(daughter);
            households.leave(party);
        }
    }

    @Test
    void theGuardianWhoSignsIsNoWitness() {
        String number = atTheDesk().caseNumber();
        UUID ward = cases.view(number).partyId();
        UUID guardian = cases.view(journey.file(journey.filing("licensing-support", amina(), licensing()))
                        .caseNumber())
                .partyId();
        guardians.appointForIncapacity(ward, guardian, "1448/77");
        try {
            records.identify(OFFICER, "2999990019", null);
            refusedAsWitness(number);
        } finally {
            guardians.end(ward);
        }
    }

    @Test
    void whoIsExcludedFromTheCaseIsNoWitness() {
        String number = atTheDesk().caseNumber();
        exclusions.exclude(number, COLLEAGUE, "DECLARED", COLLEAGUE);
        refused(number, new Signing.ReadAloud(OFFICER, COLLEAGUE), "secondWitness", "declarations.witness.involved");
        assertThatThrownBy(() -> as(OFFICER, () -> signing.askWitness(number, COLLEAGUE)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPaperIsNotTakenInByTheOneWhoIsSaidToHaveSignedIt() {
        String number = atTheDesk().caseNumber();
        records.identify(OFFICER, "1999990011", null);
        refused(
                number,
                new Signing.ByPen(scan(number), number, signing.paper(number).code(), null),
                "witness",
                "declarations.witness.involved");
    }

    // ---- a number that is not her own

    @Test
    void atTheDeskASharedNumberIsWitnessedThereAndThen() {
        Map<String, Object> mariam = amina();
        mariam.put("mobileOwner", "SHARED");
        String number = atTheDesk(mariam).caseNumber();
        sign(number, new Signing.ByCode(journey.lastCode(number), OFFICER));
        assertThat(record(number)).containsEntry("own_number", false);
        assertThat(declarations.awaitsWitness(number)).isFalse();
    }

    @Test
    void fromHomeWithTheSonsNumberSheIsHeardAfterwards() {
        Map<String, Object> fatima = amina();
        fatima.put("mobileOwner", "RELATIVE");
        String number = atTheDesk(fatima).caseNumber();
        requests.sign(number, new Signing.ByCode(journey.lastCode(number), null));
        assertThat(journey.status(filed(number))).isEqualTo("RECEIVED");
        assertThat(declarations.awaitsWitness(number)).isTrue();

        as(OFFICER, () -> declarations.confirm(number, Declarations.Heard.CALL));

        assertThat(declarations.awaitsWitness(number)).isFalse();
        assertThat(declarations.copy(number).orElseThrow().witnesses())
                .singleElement()
                .satisfies(title -> assertThat(title.en()).isEqualTo("Receptionist 1"));
        assertProven(number);
    }

    // ---- proof

    @Test
    void everyChangeInTheDatabaseIsFound() {
        String number = atTheDesk().caseNumber();
        sign(number, new Signing.ByMark(TestFiles.mark(), false, OFFICER));
        String other = atTheDesk().caseNumber();
        sign(other, new Signing.ByMark(TestFiles.mark(), false, OFFICER));

        tampered(number, "content_hash = '" + "0".repeat(64) + "'", Proofs.Finding.CONTENT);
        tampered(
                number,
                "rendered = set_byte(rendered, 60, (get_byte(rendered, 60) + 1) % 256)",
                Proofs.Finding.CONTENT);
        tampered(number, "rendered = null", Proofs.Finding.CONTENT);
        tampered(number, "witness = 'reception-2'", Proofs.Finding.RECORD);
        tampered(number, "taken_by = 'reception-2'", Proofs.Finding.RECORD);
        tampered(number, "method = 'MARK_BY_KEY'", Proofs.Finding.RECORD);
        tampered(number, "signed_at = signed_at - interval '1 day'", Proofs.Finding.RECORD);
        tampered(number, "signed_local = '2026-11-21T10:00+03:00'", Proofs.Finding.RECORD);
        tampered(number, "signed_hijri = '11/06/1448'", Proofs.Finding.RECORD);
        tampered(number, "mark = set_byte(mark, 60, (get_byte(mark, 60) + 1) % 256)", Proofs.Finding.ATTACHMENT);
        tampered(
                number, "attachment_hash = '" + "0".repeat(64) + "'", Proofs.Finding.RECORD, Proofs.Finding.ATTACHMENT);
        // A whole signature of somebody else in its place, true in itself: its number and the timeline tell.
        tampered(
                number,
                "(rendered, content_hash, declared_hash) = (select rendered, content_hash, declared_hash"
                        + " from declaration where case_number = '" + other + "')",
                Proofs.Finding.RECORD,
                Proofs.Finding.TIMELINE);
        assertProven(number);
    }

    @Test
    void aDestroyedScanIsFoundMissing() {
        String number = atTheDesk().caseNumber();
        UUID scan = scan(number);
        sign(number, new Signing.ByPen(scan, number, signing.paper(number).code(), OFFICER));
        documents.destroy(number, scan, OFFICER, "NOT_NEEDED");
        assertThat(proofs.of(number).findings()).containsExactly(Proofs.Finding.ATTACHMENT);
    }

    @Test
    void whatWasSignedBeforeThereWereOtherWaysStaysProven() {
        String number = atTheDesk().caseNumber();
        requests.sign(number, new Signing.ByCode(journey.lastCode(number), null));
        asBefore(number);
        assertProven(number);
        assertThat(declarations.copy(number)).isPresent();
        assertThat(declarations.awaitsWitness(number)).isFalse();
    }

    @Test
    void nothingIsSignedTwice() {
        String number = atTheDesk().caseNumber();
        Signing mark = new Signing.ByMark(TestFiles.mark(), false, OFFICER);
        sign(number, mark);
        assertThatThrownBy(() -> as(OFFICER, () -> requests.sign(number, mark)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    // ----

    private void tampered(String number, String change, Proofs.Finding... findings) {
        Map<String, Object> before = record(number);
        jdbc.sql("update declaration set " + change + " where case_number = ?")
                .param(number)
                .update();
        Proofs.Proof proof = proofs.of(number);
        assertThat(proof.intact()).as(change).isFalse();
        assertThat(proof.findings()).as(change).contains(findings);
        jdbc.sql("update declaration set content_hash = :content_hash, declared_hash = :declared_hash,"
                        + " rendered = :rendered, witness = :witness, taken_by = :taken_by, method = :method,"
                        + " signed_at = :signed_at, signed_local = :signed_local, signed_hijri = :signed_hijri,"
                        + " mark = :mark, attachment_hash = :attachment_hash where id = :id")
                .params(before)
                .update();
    }

    /** The row as the version before wrote it. */
    private void asBefore(String number) {
        String rendered = protection.decrypt(
                DeclarationRecords.RENDERED, (byte[]) record(number).get("rendered"));
        String old = rendered.substring(0, rendered.indexOf("\nONE_TIME_CODE\n"));
        jdbc.sql("update declaration set rendered = ?, content_hash = ?, declared_hash = null, own_number = null"
                        + " where case_number = ?")
                .params(protection.encrypt(DeclarationRecords.RENDERED, old), Sha256.hex(old), number)
                .update();
    }

    private void assertProven(String number) {
        assertThat(proofs.of(number)).satisfies(proof -> {
            assertThat(proof.findings()).isEmpty();
            assertThat(proof.intact()).isTrue();
        });
    }

    private void refusedAsWitness(String number) {
        refused(
                number,
                new Signing.ByMark(TestFiles.mark(), false, OFFICER),
                "witness",
                "declarations.witness.involved");
    }

    private void refused(String number, Signing how, String field, String code) {
        for (ThrowingCallable one : List.<ThrowingCallable>of(
                () -> as(OFFICER, () -> signing.requireSound(number, how)), () -> sign(number, how))) {
            assertThatThrownBy(one)
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems())
                            .singleElement()
                            .satisfies(problem -> {
                                assertThat(problem.field()).isEqualTo(field);
                                assertThat(problem.code()).isEqualTo(code);
                            }));
        }
    }

    private void sign(String number, Signing how) {
        as(OFFICER, () -> signing.requireSound(number, how));
        as(OFFICER, () -> requests.sign(number, how));
    }

    private UUID scan(String number) {
        return stored(number, Documents.SIGNED_DECLARATION);
    }

    private UUID stored(String number, String item) {
        CheckedFile file = incoming.check("إقرار.jpg", new ByteArrayInputStream(TestFiles.jpeg()));
        return documents.store(number, item, file, OFFICER).id();
    }

    private Filed atTheDesk() {
        return atTheDesk(noura());
    }

    private Filed atTheDesk(Map<String, Object> applicant) {
        Filed filed = journey.file(journey.filing("licensing-support", applicant, licensing()));
        access.grant(filed.caseNumber(), OFFICER, CaseAccess.TASK);
        last = filed;
        return filed;
    }

    private Filed filed(String number) {
        assertThat(last.caseNumber()).isEqualTo(number);
        return last;
    }

    private Map<String, Object> record(String number) {
        return jdbc.sql("select * from declaration where case_number = ?")
                .param(number)
                .query()
                .singleRow();
    }

    private static Map<String, Object> amina() {
        Map<String, Object> amina = noura();
        amina.putAll(Map.of(
                "name", "أمينة رحمن يوسف",
                "nationalId", "2999990019",
                "mobile", "0519990009",
                "email", "amina@example.org",
                "category", "individual-producer"));
        return amina;
    }

    private static String serial(String number) {
        return number.substring(number.lastIndexOf('-') + 1).replaceFirst("^0+", "");
    }

    /** As somebody copies it from paper. */
    private static String spaced(String code) {
        return code.substring(0, 4).toUpperCase() + " " + code.substring(4, 8) + "-" + code.substring(8);
    }
}
