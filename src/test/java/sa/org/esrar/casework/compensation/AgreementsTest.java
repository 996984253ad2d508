package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.IncomingFiles;
import sa.org.esrar.casework.committees.sealing.MinutesVerifier;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.compensation.negotiation.AgreementSigning;
import sa.org.esrar.casework.compensation.negotiation.AgreementState;
import sa.org.esrar.casework.compensation.negotiation.AgreementView;
import sa.org.esrar.casework.compensation.negotiation.OfferAnswer;
import sa.org.esrar.casework.compensation.negotiation.PrepareAgreement;
import sa.org.esrar.casework.compensation.representation.ActingPerson;
import sa.org.esrar.casework.compensation.representation.RepresentationKind;
import sa.org.esrar.casework.declarations.Matter;
import sa.org.esrar.casework.declarations.Proofs;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.letters.LetterKind;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.letters.PdfA;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.staff.Disclosures;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CsrfCookie;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestFiles;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** Settlement agreements: their text, both sides' signatures, and the one sealed file (D4, P1). */
@CaseworkTest
class AgreementsTest extends NegotiationSteps {

    private static final Matter MATTER = new Matter("SETTLEMENT", 1);
    private static final String OFFICER = "reception-1";
    private static final String COLLEAGUE = "reception-2";

    @Autowired
    AgreementSigning signing;

    @Autowired
    Proofs proofs;

    @Autowired
    MinutesVerifier verifier;

    @Autowired
    OutgoingRegister register;

    @Autowired
    Documents documents;

    @Autowired
    IncomingFiles files;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Disclosures disclosures;

    @Autowired
    CompensationTexts texts;

    @Autowired
    ManagementService management;

    @Autowired
    MockMvc http;

    // ---- the whole way

    @Test
    void bothSidesSignAndTheOneFileIsSealedAndNumbered() throws Exception {
        clock.set(LocalDate.of(2026, 10, 15), LocalTime.of(12, 0));
        Filed filed = accepted(negotiating(), "5100.00");
        submit(MANAGER, filed, PREPARE, Map.of("payBy", "2026-10-29", "terms", "عقد صيانة للثلاجات\nرقم للطوارئ"))
                .expect(200);
        AgreementView prepared = agreements.current(filed.caseNumber()).orElseThrow();
        assertThat(prepared.state()).isEqualTo(AgreementState.PREPARED);
        assertThat(prepared.amount()).isEqualByComparingTo("5100.00");
        assertThat(prepared.inWords().ar()).isEqualTo("فقط خمسة آلاف ومائة ريال لا غير");
        assertThat(prepared.manner()).isEqualTo(MANNER);
        assertThat(prepared.payBy()).isEqualTo(LocalDate.of(2026, 10, 29));
        assertThat(prepared.text().ar()).startsWith("أقبل التسوية");

        clock.set(LocalDate.of(2026, 10, 18), LocalTime.of(10, 0));
        agreements.sendCode(filed.caseNumber());
        agreements.sign(filed.caseNumber(), new Signing.ByCode(code(filed), null));
        assertThat(agreements.current(filed.caseNumber()).orElseThrow().signedAt())
                .isEqualTo(Instant.parse("2026-10-18T07:00:00Z"));
        assertThat(stage(filed)).isEqualTo("SIGNING");
        submit(FIRST, filed, SIGN, Map.of("signs", true)).expect(200);
        assertThat(stage(filed)).isEqualTo("SIGNING");
        submit(SECOND, filed, SIGN, Map.of("signs", true)).expect(200);
        journey.runDueJobs();

        assertThat(stage(filed)).isEqualTo("PAYING");
        AgreementView sealed = agreements.current(filed.caseNumber()).orElseThrow();
        assertThat(sealed.state()).isEqualTo(AgreementState.SEALED);
        assertThat(sealed.signatures()).extracting(AgreementView.Signature::by).containsExactly(FIRST, SECOND);
        assertThat(register.ofCase(filed.caseNumber()))
                .extracting(OutgoingRegister.Entry::kind)
                .contains(LetterKind.SETTLEMENT_OFFER, LetterKind.SETTLEMENT_AGREEMENT);
        byte[] pdf = agreements.pdf(filed.caseNumber());
        PdfA.assertValid(pdf);
        MinutesVerifier.Verdict verdict = verifier.verify(pdf);
        assertThat(verdict.finding()).isEqualTo(MinutesVerifier.Finding.AUTHENTIC);
        assertThat(verdict.minutes()).isEqualTo(filed.caseNumber());
        assertThat(verdict.letter()).isEqualTo(sealed.letter());
        PrintedText text = PrintedText.of(pdf);
        for (String one : List.of(
                "اتفاق تسوية ومخالصة",
                "نورة سعد العذقي",
                "فقط خمسة آلاف ومائة ريال لا غير",
                "عقد صيانة للثلاجات",
                "رقم للطوارئ",
                "المخوَّلة بالتوقيع 1",
                "المخوَّل بالتوقيع 2")) {
            assertThat(text.says(one)).as(one).isTrue();
        }
        assertThat(text.latin()).contains("510000").contains("487550").contains("29102026");
        assertThat(lines(filed))
                .endsWith(
                        "compensation.agreementPrepared",
                        "compensation.agreementSigned",
                        "compensation.agreementSignedFor",
                        "compensation.agreementSignedFor",
                        "compensation.agreementSealed");
        assertThat(proofs.of(filed.caseNumber(), MATTER).intact()).isTrue();
    }

    /** Samples, story 2: more than the minutes found, and more than money. */
    @Test
    void theSecondStoryIsSettledWithWhatWasAgreedBesideTheSum() throws Exception {
        Filed filed = provenByMinutes(
                filed(claim(parties.findByNationalId("1999990078").orElseThrow())), proven("6250.00"));
        approved(filed, "6250.00");
        answer(filed, OfferAnswer.COUNTERED, "9000.00");
        submit(MANAGER, filed, CONSIDER, Map.of("goesOn", true, "reasons", "اسمها على ما يُعاد طبعه"))
                .expect(200);
        accepted(filed, "7500.00");
        submit(
                        MANAGER,
                        filed,
                        PREPARE,
                        Map.of("terms", "سحب العلب التسعين المتبقية\nذكر الاسم في الدليل\nاعتذار مكتوب"))
                .expect(200);
        signedByBoth(filed);
        PrintedText text = PrintedText.of(agreements.pdf(filed.caseNumber()));
        for (String one : List.of(
                "زينب حسين الليفي",
                "فقط سبعة آلاف وخمسمائة ريال لا غير",
                "سحب العلب التسعين المتبقية",
                "ذكر الاسم في الدليل",
                "اعتذار مكتوب")) {
            assertThat(text.says(one)).as(one).isTrue();
        }
        assertThat(text.latin()).contains("750000").contains("625000");
    }

    /** Samples, story 3: by a final ruling alone; only the manner was negotiated. */
    @Test
    void theThirdStoryIsSettledByTheRulingsSumAlone() throws Exception {
        Filed filed = filed(claim(parties.findByNationalId("1999990037").orElseThrow()));
        ruled(filed, "9999000001", "FINAL");
        accepted(filed, "12300");
        submit(MANAGER, filed, PREPARE, Map.of("payBy", "2026-10-22")).expect(200);
        signedByBoth(filed);
        assertThat(stage(filed)).isEqualTo("PAYING");
        AgreementView sealed = agreements.current(filed.caseNumber()).orElseThrow();
        assertThat(sealed.amount()).isEqualByComparingTo("12300.00");
        assertThat(sealed.damage()).isNull();
        PrintedText text = PrintedText.of(agreements.pdf(filed.caseNumber()));
        assertThat(text.says("فقط اثنا عشر ألفاً وثلاثمائة ريال لا غير")).isTrue();
        assertThat(text.says("الضرر الثابت")).isFalse();
        assertThat(text.latin()).contains("22102026");
    }

    @Test
    void ofTwoSignaturesAtTheSameMomentOneHolds() throws Exception {
        Filed filed = prepared(negotiating(), "5100.00");
        agreements.sendCode(filed.caseNumber());
        Signing how = new Signing.ByCode(code(filed), null);
        List<Throwable> failures = atOnce(
                () -> {
                    agreements.sign(filed.caseNumber(), how);
                    return null;
                },
                () -> {
                    agreements.sign(filed.caseNumber(), how);
                    return null;
                });
        assertThat(failures).hasSize(1);
        assertThat(lines(filed))
                .filteredOn("compensation.agreementSigned"::equals)
                .hasSize(1);
        assertThat(hasTask(FIRST, filed, SIGN)).isTrue();
    }

    @Test
    void aChangedByteOfASealedAgreementIsFoundOut() {
        byte[] pdf = agreements.pdf(sealed(negotiating()).caseNumber());
        byte[] changed = pdf.clone();
        changed[changed.length / 3] ^= 1;
        assertThat(verifier.verify(changed).finding()).isEqualTo(MinutesVerifier.Finding.CHANGED);
        byte[] longer = Arrays.copyOf(pdf, pdf.length + 4);
        assertThat(verifier.verify(longer).finding()).isEqualTo(MinutesVerifier.Finding.ADDED_TO);
    }

    @Test
    void aJobThatIsTriedAgainSealsNoSecondFile() {
        Filed filed = sealed(negotiating());
        byte[] before = agreements.pdf(filed.caseNumber());
        agreements.seal(filed.caseNumber());
        assertThat(agreements.pdf(filed.caseNumber())).isEqualTo(before);
        assertThat(register.ofCase(filed.caseNumber()))
                .filteredOn(one -> one.kind() == LetterKind.SETTLEMENT_AGREEMENT)
                .hasSize(1);
    }

    @Test
    void paymentIsDueAsTheSettingsSayWhereNoDayIsChosen() {
        Filed filed = accepted(negotiating(), "5100.00");
        clock.set(LocalDate.of(2027, 2, 15), LocalTime.of(10, 0));
        submit(MANAGER, filed, PREPARE, Map.of()).expect(200);
        assertThat(agreements.current(filed.caseNumber()).orElseThrow().payBy())
                .as("ten working days after Monday 15 February, Founding Day skipped")
                .isEqualTo(LocalDate.of(2027, 3, 2));
    }

    @Test
    void anAgreementIsPaidOnADayToComeWithinAYear() {
        Filed filed = accepted(negotiating(), "5100.00");
        for (String day : List.of("2026-10-08", "2027-10-09", "2099-10-08")) {
            assertThat(fields(submit(MANAGER, filed, PREPARE, Map.of("payBy", day))))
                    .as(day)
                    .containsExactly("payBy");
        }
        assertThat(agreements.current(filed.caseNumber())).isEmpty();
        submit(MANAGER, filed, PREPARE, Map.of("payBy", "2027-10-08")).expect(200);
    }

    // ---- the beneficiary signs

    @Test
    void aCodeToAnothersTelephoneSignsOnlyBeforeAWitness() {
        Filed filed = prepared(negotiatingByRelative(), "5100.00");
        agreements.sendCode(filed.caseNumber());
        String code = code(filed);
        refused(
                () -> agreements.sign(filed.caseNumber(), new Signing.ByCode(code, null)),
                "compensation.agreement.ownNumber");
        submit(OFFICER, filed, WITNESS, Map.of("way", "CODE", "code", code)).expect(200);
        assertThat(proofs.of(filed.caseNumber(), MATTER).witness()).isEqualTo(OFFICER);
        assertThat(hasTask(FIRST, filed, SIGN)).isTrue();
    }

    @Test
    void aWrongCodeSignsNothing() {
        Filed filed = prepared(negotiating(), "5100.00");
        agreements.sendCode(filed.caseNumber());
        String code = code(filed);
        String other = code.equals("000000") ? "000001" : "000000";
        assertThatThrownBy(() -> agreements.sign(filed.caseNumber(), new Signing.ByCode(other, null)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(agreements.current(filed.caseNumber()).orElseThrow().state()).isEqualTo(AgreementState.PREPARED);
    }

    @Test
    void anAgreementIsSignedByAMark() {
        Filed filed = prepared(negotiatingByRelative(), "5100.00");
        String mark = "data:image/png;base64," + Base64.getEncoder().encodeToString(TestFiles.mark());
        submit(OFFICER, filed, WITNESS, Map.of("way", "MARK", "mark", mark, "markByKey", false))
                .expect(200);
        assertThat(proofs.of(filed.caseNumber(), MATTER).method()).isEqualTo("MARK");
        assertThat(proofs.of(filed.caseNumber(), MATTER).intact()).isTrue();
    }

    @Test
    void anAgreementIsPrintedSignedByPenAndScannedBack() throws Exception {
        Filed filed = prepared(negotiatingByRelative(), "5100.00");
        MockHttpServletResponse paper = http.perform(
                        get(of(filed) + "/paper.pdf").with(httpBasic(OFFICER, DemoPeople.PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(paper.getStatus()).isEqualTo(200);
        PdfA.assertValid(paper.getContentAsByteArray());
        String code = signing.paper(filed.caseNumber()).code();
        assertThat(PrintedText.of(paper.getContentAsByteArray()).latin()).contains(code);
        UUID scan = documents
                .store(
                        filed.caseNumber(),
                        Documents.SIGNED_DECLARATION,
                        files.check("اتفاق.jpg", new ByteArrayInputStream(TestFiles.jpeg())),
                        OFFICER)
                .id();
        submit(
                        OFFICER,
                        filed,
                        WITNESS,
                        Map.of(
                                "way",
                                "PEN",
                                "scan",
                                scan.toString(),
                                "fileNumber",
                                filed.caseNumber(),
                                "paperCode",
                                code,
                                "signedBeforeMe",
                                true))
                .expect(200);
        assertThat(proofs.of(filed.caseNumber(), MATTER).method()).isEqualTo("PEN");
    }

    @Test
    void anAgreementIsReadAloudBeforeTwoWitnesses() throws Exception {
        Filed filed = prepared(negotiatingByRelative(), "5100.00");
        Map<String, Object> aloud = Map.of("way", "READ_ALOUD", "secondWitness", COLLEAGUE);
        assertThat(fields(submit(OFFICER, filed, WITNESS, aloud))).containsExactly("secondWitness");
        journey.asStaff(OFFICER, post(of(filed) + "/witnesses"), Map.of("userId", COLLEAGUE))
                .expect(200);

        String html = page(COLLEAGUE, get("/staff/witness"));
        assertThat(html).contains("فاطمة علي الجريدي", "5,100.00", "أقبل التسوية", MANNER);
        assertThat(page(OFFICER, get("/staff/witness"))).doesNotContain("فاطمة علي الجريدي");
        Matcher code =
                Pattern.compile("name=\"paperCode\" value=\"([0-9a-f]{12})\"").matcher(html);
        assertThat(code.find()).isTrue();
        page(
                COLLEAGUE,
                post("/staff/witness").param("caseNumber", filed.caseNumber()).param("paperCode", code.group(1)));
        submit(OFFICER, filed, WITNESS, aloud).expect(200);
        assertThat(proofs.of(filed.caseNumber(), MATTER).secondWitness()).isEqualTo(COLLEAGUE);
    }

    @Test
    void theDeskSeesWhatIsSignedAndWhoCanHearIt() {
        Filed filed = prepared(negotiating(), "5100.00");
        Answer toSign = journey.asStaff(OFFICER, get(of(filed)), null).expect(200);
        assertThat(toSign.body().get("textAr").asText()).startsWith("أقبل التسوية");
        assertThat(toSign.body().get("ownNumber").asBoolean()).isTrue();
        assertThat(toSign.body().get("askable").findValuesAsText("userId")).contains(COLLEAGUE);
        assertThat(toSign.body().toString())
                .doesNotContain(signing.paper(filed.caseNumber()).code());
        journey.asStaff("service-chair", get(of(filed)), null).expect(404);
    }

    @Test
    void whoDoesNotSignHasNoAgreement() {
        Filed filed = prepared(negotiating(), "5100.00");
        assertThat(fields(submit(OFFICER, filed, WITNESS, Map.of("way", "NOT_SIGNED"))))
                .containsExactly("words");
        submit(OFFICER, filed, WITNESS, Map.of("way", "NOT_SIGNED", "words", "تريد أن تستشير"))
                .expect(200);
        assertThat(agreements.current(filed.caseNumber())).isEmpty();
        assertThat(lines(filed)).contains("compensation.agreementNotSigned");
        assertThat(hasTask(FIRST, filed, SIGN)).isFalse();
    }

    @Test
    void whoHasNotSignedIsRemindedAfterThreeWorkingDays() {
        Filed filed = prepared(negotiating(), "5100.00");
        assertThat(journey.timer(filed, "timer_signatureReminder")).isEqualTo(Instant.parse("2026-10-13T05:00:00Z"));
        int before = journey.messages(filed.caseNumber(), "case.news").size();
        journey.goTo(LocalDate.of(2026, 10, 13));
        assertThat(journey.messages(filed.caseNumber(), "case.news")).hasSize(before + 1);
        assertThat(lines(filed)).contains("compensation.signatureReminded");
        assertThat(hasTask(OFFICER, filed, WITNESS)).isTrue();
    }

    @Test
    void theAgentOfTheHeirsSignsBeforeAWitnessAndTheAgreementSaysByWhichPapers() throws Exception {
        Filed filed = prepared(negotiating(), "5100.00");
        String before = signing.paper(filed.caseNumber()).code();
        UUID agent = parties.findByNationalId(FATIMA).orElseThrow();
        jdbc.sql("update compensation set represented = true where case_number = ?")
                .param(filed.caseNumber())
                .update();
        refused(() -> agreements.sendCode(filed.caseNumber()), "compensation.representation.missing");
        new ActingPerson(RepresentationKind.HEIRS, agent, "9900001", "9900002", OFFERED)
                .actsIn(filed.caseNumber(), jdbc, texts);
        refused(() -> agreements.sendCode(filed.caseNumber()), "compensation.agreement.noCodeOfHeirs");
        assertThat(signing.paper(filed.caseNumber()).code())
                .as("who signs is part of what is signed")
                .isNotEqualTo(before);
        String mark = "data:image/png;base64," + Base64.getEncoder().encodeToString(TestFiles.mark());
        submit(OFFICER, filed, WITNESS, Map.of("way", "MARK", "mark", mark, "markByKey", false))
                .expect(200);
        PrintedText text = PrintedText.of(agreements.pdf(filed.caseNumber()));
        assertThat(text.says("وكيلاً عن الورثة")).isTrue();
        assertThat(text.latin()).contains("9900001").contains("9900002");
    }

    // ---- the association signs

    @Test
    void twoDifferentPeopleSignForTheAssociation() {
        Filed filed = signed(negotiating());
        submit(FIRST, filed, SIGN, Map.of("signs", true)).expect(200);
        assertThat(fields(submit(FIRST, filed, SIGN, Map.of("signs", true)))).containsExactly("signs");
        assertThatThrownBy(() -> signing.signForAssociation(filed.caseNumber(), FIRST))
                .isInstanceOf(InvalidInputException.class);
        refused(() -> signing.signForAssociation(filed.caseNumber(), MANAGER), "compensation.notAuthorised");
        assertThatThrownBy(() -> jdbc.sql("insert into settlement_signature (id, agreement, signer, signed_at,"
                                + " signed_hash) select gen_random_uuid(), agreement, signer, now(), signed_hash"
                                + " from settlement_signature where signer = ?")
                        .param(FIRST)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("settlement_signature_signer_uq");
        assertThat(fields(submit(SECOND, filed, SIGN, Map.of("signs", false)))).containsExactly("signs");
        submit(SECOND, filed, SIGN, Map.of("signs", true)).expect(200);
    }

    @Test
    void whoIsTiedToTheBeneficiaryOrExcludedSignsNothing() {
        Filed filed = signed(negotiating());
        long tie = disclosures.disclose(
                SECOND, new Disclosures.Disclosure(Disclosures.Kind.KINSHIP, "أخت", NOURA, null, null));
        try {
            assertThatThrownBy(() -> signing.signForAssociation(filed.caseNumber(), SECOND))
                    .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(
                                    refusal.problems().get(0).code())
                            .isEqualTo("compensation.agreement.involved"));
        } finally {
            disclosures.withdraw(tie);
        }
        transaction.executeWithoutResult(status -> exclusions.exclude(filed.caseNumber(), FIRST, "DECLARED", "admin"));
        assertThatThrownBy(() -> signing.signForAssociation(filed.caseNumber(), FIRST))
                .isInstanceOf(InvalidInputException.class);
        assertThat(agreements.current(filed.caseNumber()).orElseThrow().signatures())
                .isEmpty();
    }

    // ---- no way round

    @Test
    void withoutAllSignaturesNothingIsSealedWhereverTheTokenStands() {
        Filed filed = signed(negotiating());
        submit(FIRST, filed, SIGN, Map.of("signs", true)).expect(200);
        refused(() -> agreements.seal(filed.caseNumber()), "compensation.agreement.notSignedByAll");
        system.run(
                () -> runtime.createProcessInstanceModification(instance(filed).getId())
                        .startBeforeActivity("serviceTask_sealAgreement")
                        .cancelAllForActivity(SIGN)
                        .execute());
        Job job = management
                .createJobQuery()
                .activityId("serviceTask_sealAgreement")
                .processInstanceId(instance(filed).getId())
                .singleResult();
        assertThatThrownBy(() -> management.executeJob(job.getId()))
                .hasStackTraceContaining("compensation.agreement.notSignedByAll");
        assertThat(stage(filed)).isEqualTo("SIGNING");
        assertThat(agreements.current(filed.caseNumber()).orElseThrow().letter())
                .isNull();
        system.run(() -> runtime.deleteProcessInstance(instance(filed).getId(), "test"));
    }

    @Test
    void anAgreementThatWasChangedAfterTheSignatureIsNotSealed() {
        Filed filed = signed(negotiating());
        signing.signForAssociation(filed.caseNumber(), FIRST);
        signing.signForAssociation(filed.caseNumber(), SECOND);
        jdbc.sql("update declaration set content_hash = ? where case_number = ? and purpose = 'SETTLEMENT'")
                .params("0".repeat(64), filed.caseNumber())
                .update();
        refused(() -> agreements.seal(filed.caseNumber()), "compensation.agreement.notSignedByAll");
    }

    @Test
    void nothingIsPreparedWithoutAnAcceptedOffer() {
        Filed filed = offered(negotiating(), "4875.50");
        refused(
                () -> agreements.prepare(filed.caseNumber(), new PrepareAgreement(null, null), MANAGER),
                "compensation.stateDoesNotAllow");
        assertThatThrownBy(() -> agreements.pdf(filed.caseNumber()))
                .hasMessageContaining("404 compensation.agreement.none");
    }

    @Test
    void anAgreementThatNegotiationLeftBehindStandsNoMoreAndItsCodeIsWorthNothing() {
        Filed filed = prepared(negotiating(), "5100.00");
        agreements.sendCode(filed.caseNumber());
        String code = code(filed);
        offers.begin(filed.caseNumber());
        assertThat(agreements.current(filed.caseNumber())).isEmpty();
        refused(
                () -> agreements.sign(filed.caseNumber(), new Signing.ByCode(code, null)),
                "compensation.stateDoesNotAllow");
    }

    @Test
    void whatWasAgreedStandsSealedAndInNoVariable() {
        Filed filed = accepted(negotiating(), "5100.00");
        submit(MANAGER, filed, PREPARE, Map.of("terms", "علامة-الالتزام")).expect(200);
        assertThat(jdbc.sql("select encode(detail, 'escape') from settlement_agreement where case_number = ?")
                        .param(filed.caseNumber())
                        .query(String.class)
                        .single())
                .doesNotContain("علامة");
        assertThat(runtime.getVariables(instance(filed).getId()).values().toString())
                .doesNotContain("علامة");
        assertThat(agreements.current(filed.caseNumber()).orElseThrow())
                .satisfies(one -> assertThat(one.terms()).isEqualTo("علامة-الالتزام"))
                .satisfies(one -> assertThat(one.toString()).doesNotContain("علامة"));
    }

    // ---- helpers

    private Filed signed(Filed filed) {
        prepared(filed, "5100.00");
        agreements.sendCode(filed.caseNumber());
        agreements.sign(filed.caseNumber(), new Signing.ByCode(code(filed), null));
        return filed;
    }

    private Filed sealed(Filed filed) {
        prepared(filed, "5100.00");
        return signedByBoth(filed);
    }

    private Filed signedByBoth(Filed filed) {
        agreements.sendCode(filed.caseNumber());
        agreements.sign(filed.caseNumber(), new Signing.ByCode(code(filed), null));
        submit(FIRST, filed, SIGN, Map.of("signs", true)).expect(200);
        submit(SECOND, filed, SIGN, Map.of("signs", true)).expect(200);
        journey.runDueJobs();
        assertThat(stage(filed)).isEqualTo("PAYING");
        return filed;
    }

    private static String of(Filed filed) {
        return "/api/v1/staff/compensations/" + filed.caseNumber() + "/agreement";
    }

    private String page(String user, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(user(user))
                        .with(CsrfCookie.csrfCookie())
                        .header("Accept", "text/html")
                        .header("Accept-Language", "ar"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
