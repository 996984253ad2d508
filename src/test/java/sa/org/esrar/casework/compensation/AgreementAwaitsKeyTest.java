package sa.org.esrar.casework.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.committees.sealing.MinutesVerifier;
import sa.org.esrar.casework.committees.sealing.MinutesVerifier.Finding;
import sa.org.esrar.casework.compensation.negotiation.AgreementState;
import sa.org.esrar.casework.compensation.negotiation.AgreementView;
import sa.org.esrar.casework.declarations.Signing;
import sa.org.esrar.casework.letters.LetterKind;
import sa.org.esrar.casework.letters.OutgoingRegister;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.MissingSealKey;
import sa.org.esrar.casework.support.Visitor;

/**
 * The key of the seal is missing as an agreement that both sides signed is to be sealed: as for minutes, who can mend it is told
 * once, the case says so, and nobody signs again (D4).
 */
@CaseworkTest
class AgreementAwaitsKeyTest extends NegotiationSteps {

    private static final String SEAL = "serviceTask_sealAgreement";

    @Autowired
    MissingSealKey key;

    @Autowired
    ManagementService management;

    @Autowired
    MinutesVerifier verifier;

    @Autowired
    OutgoingRegister register;

    @Autowired
    MockMvc http;

    @AfterEach
    void aKey() {
        key.ends();
    }

    @Test
    void theAgreementWaitsForAllToSeeAndIsSealedOnceWithTheKey() throws Exception {
        Filed filed = signedByBothWithoutAKey();

        Incident incident = key.failsUntilGivenUp(() -> sealing(filed), () -> assertAwaited(filed));
        assertThat(incident.getActivityId()).isEqualTo(SEAL);
        assertThat(incident.getIncidentMessage()).contains("اتفاقات").contains("agreements");

        key.ends();
        String job = sealing(filed).getId();
        management.setJobRetries(job, 1);
        management.executeJob(job);
        assertThat(stage(filed)).isEqualTo("PAYING");
        AgreementView sealed = agreements.current(filed.caseNumber()).orElseThrow();
        assertThat(sealed.state()).isEqualTo(AgreementState.SEALED);
        assertThat(sealed.signatures()).extracting(AgreementView.Signature::by).containsExactly(FIRST, SECOND);
        assertThat(registered(filed)).isEqualTo(1);
        assertThat(verifier.verify(agreements.pdf(filed.caseNumber())).finding())
                .isEqualTo(Finding.AUTHENTIC);
        assertThat(http.perform(multipart("/staff/minutes/verify")
                                .file(new MockMultipartFile("file", agreements.pdf(filed.caseNumber())))
                                .param("lang", "ar")
                                .with(user("reception-1"))
                                .with(csrfCookie()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "هذه هي الوثيقة كما خُتمت",
                        CaseNumbers.spoken(filed.caseNumber()),
                        sealed.letter().printed());
        assertThat(lines(filed))
                .containsSubsequence("compensation.agreementAwaitsKey", "compensation.agreementSealed")
                .containsOnlyOnce("compensation.agreementAwaitsKey", "compensation.agreementSealed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ar | ينتظر ختمه مفتاح الختم      | لا مفتاح لختم اتفاق التسوية
            en | waits for the key of the seal | There is no key to seal the settlement agreement
            """)
    void theCaseSaysThatItWaitsInBothLanguages(String language, String waits, String entry) throws Exception {
        Filed filed = signedByBothWithoutAKey();
        assertThat(page("/staff/compensation", language)).doesNotContain(waits);
        assertThatThrownBy(() -> management.executeJob(sealing(filed).getId()));

        assertThat(page("/staff/compensation", language)).contains(waits);
        assertThat(journey.asStaff(MANAGER, get("/api/v1/staff/cases/" + filed.caseNumber()), null)
                        .expect(200)
                        .body()
                        .get("timeline")
                        .findValuesAsText("ar".equals(language) ? "textAr" : "textEn"))
                .anyMatch(line -> line.startsWith(entry));
        assertThat(journey.asStaff(MANAGER, get("/api/v1/staff/compensations/" + filed.caseNumber()), null)
                        .expect(200)
                        .body()
                        .get("agreement")
                        .get("awaitsKey")
                        .asBoolean())
                .isTrue();

        key.ends();
        management.executeJob(sealing(filed).getId());
        assertThat(page("/staff/compensation", language)).doesNotContain(waits);
    }

    /** Neither that two have yet to sign, who did, nor anything of a key. */
    @Test
    void theBeneficiaryReadsThatBothSidesSigned() {
        Filed filed = signedByBothWithoutAKey();
        assertThatThrownBy(() -> management.executeJob(sealing(filed).getId()));

        String page = new Visitor(http, "ar")
                .send("/track", "caseNumber", filed.caseNumber(), "accessCode", filed.accessCode())
                .html();
        assertThat(page)
                .contains("وُقِّع الاتفاق من الطرفين")
                .doesNotContain("يوقّع الاتفاق الآن اثنان")
                .doesNotContain("مفتاح");
        key.ends();
        management.executeJob(sealing(filed).getId());
    }

    /** Once, however often it is tried, and outside of what is undone. */
    private void assertAwaited(Filed filed) {
        assertThat(stage(filed)).isEqualTo("SIGNING");
        assertThat(registered(filed)).isZero();
        assertThat(entries.entries(filed.caseNumber()))
                .filteredOn(entry -> entry.code().equals("compensation.agreementAwaitsKey"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.visibility()).isEqualTo(Visibility.STAFF);
                    assertThat(entry.actor()).isEqualTo("system");
                    assertThat(entry.text()).isNull();
                });
        assertThat(jdbc.sql("select staff_user from outbox_message where case_number = ? and template like"
                                + " '%AwaitsKey'")
                        .param(filed.caseNumber())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("admin"));
        assertThat(journey.messages(filed.caseNumber(), "staff.paperAwaitsKey"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("مفتاح الختم").doesNotContain("المحضر"));
    }

    private Filed signedByBothWithoutAKey() {
        Filed filed = prepared(negotiating(), "5100.00");
        key.begins();
        agreements.sendCode(filed.caseNumber());
        agreements.sign(filed.caseNumber(), new Signing.ByCode(code(filed), null));
        submit(FIRST, filed, SIGN, Map.of("signs", true)).expect(200);
        submit(SECOND, filed, SIGN, Map.of("signs", true)).expect(200);
        return filed;
    }

    private long registered(Filed filed) {
        return register.ofCase(filed.caseNumber()).stream()
                .filter(one -> one.kind() == LetterKind.SETTLEMENT_AGREEMENT)
                .count();
    }

    private Job sealing(Filed filed) {
        return management
                .createJobQuery()
                .activityId(SEAL)
                .processInstanceId(instance(filed).getId())
                .singleResult();
    }

    private String page(String path, String language) throws Exception {
        return http.perform(get(path).param("lang", language).with(user(MANAGER)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
