package sa.org.esrar.casework.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sa.org.esrar.casework.support.Journey.licensing;
import static sa.org.esrar.casework.support.Journey.noura;
import static sa.org.esrar.casework.support.SignedIn.as;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.requests.ServiceRequests;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.TestClock;
import sa.org.esrar.casework.support.TestFiles;

/** Several things that are signed in one case, each for itself (C4, D4). */
@CaseworkTest
class DeclarationsOfTwoMattersTest {

    private static final String OFFICER = "reception-1";
    private static final String COLLEAGUE = "reception-2";
    private static final Matter FIRST = new Matter("SETTLEMENT", 1);
    private static final Matter SECOND = new Matter("SETTLEMENT", 2);
    private static final String CONTENT = "{\"amount\":\"5100.00\"}";
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    Declarations declarations;

    @Autowired
    Witnesses witnesses;

    @Autowired
    Proofs proofs;

    @Autowired
    ServiceRequests requests;

    @Autowired
    CaseAccess access;

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

    @BeforeEach
    void staffHaveRecords() {
        clock.set(TestClock.START);
        demoStaff.load();
    }

    @Test
    void aCaseHoldsAFilingAndSeveralSettlementsEachWithItsOwnTextAndProof() {
        String number = filed();
        requests.sign(number, new Signing.ByCode(journey.lastCode(number), null));
        signByCode(number, FIRST);
        signByCode(number, SECOND);

        assertThat(declarations.copy(number).orElseThrow().text().ar()).startsWith("أُقرّ بأن جميع البيانات");
        assertThat(declarations.copy(number, FIRST).orElseThrow().text().ar())
                .startsWith("أقبل التسوية")
                .contains("أُبرئ ذمة الجمعية")
                .contains("ولا يسري هذا الإبراء قبل وصول المبلغ كاملاً");
        assertThat(declarations.copy(number, FIRST).orElseThrow().sha256())
                .isNotEqualTo(declarations.copy(number, SECOND).orElseThrow().sha256());
        assertThat(proofs.of(number).intact()).isTrue();
        assertThat(proofs.of(number, FIRST).intact()).isTrue();
        assertThat(proofs.of(number, SECOND).intact()).isTrue();
    }

    @Test
    void whatOneMatterSaysInThePlaceOfAnotherIsFoundOut() {
        String number = filed();
        signByCode(number, FIRST);
        signByCode(number, SECOND);
        jdbc.sql("update declaration set (rendered, content_hash, declared_hash) = (select rendered, content_hash,"
                        + " declared_hash from declaration where case_number = ? and number = 1)"
                        + " where case_number = ? and number = 2")
                .params(number, number)
                .update();
        assertThat(proofs.of(number, SECOND).findings()).contains(Proofs.Finding.RECORD);
        assertThat(proofs.of(number, FIRST).intact()).isTrue();
    }

    @Test
    void aCodeForOneMatterIsWorthNothingForAnother() {
        String number = filed();
        String ofTheFiling = journey.lastCode(number);
        declarations.sendCode(number, FIRST);
        String ofTheFirst = code(number);
        declarations.sendCode(number, SECOND);
        String ofTheSecond = code(number);

        if (!ofTheFirst.equals(ofTheSecond)) {
            refused(() -> declarations.sign(number, SECOND, new Signing.ByCode(ofTheFirst, null), CONTENT));
        }
        if (!ofTheFiling.equals(ofTheFirst)) {
            refused(() -> declarations.sign(number, FIRST, new Signing.ByCode(ofTheFiling, null), CONTENT));
        }
        declarations.sign(number, FIRST, new Signing.ByCode(ofTheFirst, null), CONTENT);
        declarations.sign(number, SECOND, new Signing.ByCode(ofTheSecond, null), CONTENT);
    }

    @Test
    void eachMatterIsSignedOnce() {
        String number = filed();
        signByCode(number, FIRST);
        declarations.sendCode(number, FIRST);
        String again = code(number);
        assertThatThrownBy(() -> declarations.sign(number, FIRST, new Signing.ByCode(again, null), CONTENT))
                .isInstanceOfSatisfying(ApiException.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.code()).isEqualTo("declarations.signedAlready");
                });
        assertThatThrownBy(() -> jdbc.sql("insert into declaration (id, case_number, purpose, number, text_version,"
                                + " method, content_hash, signed_at, signed_local, signed_hijri)"
                                + " select gen_random_uuid(), case_number, purpose, number, text_version, method,"
                                + " content_hash, signed_at, signed_local, signed_hijri from declaration"
                                + " where case_number = ?")
                        .param(number)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("declaration_case_uq");
    }

    @Test
    void thePaperOfOneMatterHasAnotherCodeThanThatOfAnotherWithTheSameContent() {
        String number = filed();
        assertThat(declarations.paper(number, FIRST, CONTENT).code())
                .isNotEqualTo(declarations.paper(number, SECOND, CONTENT).code())
                .isNotEqualTo(declarations.paper(number, CONTENT).code());
    }

    @Test
    void whoHeardOneMatterReadHasNotHeardAnother() {
        String number = filed();
        access.grant(number, OFFICER, CaseAccess.TASK);
        Signing aloud = new Signing.ReadAloud(OFFICER, COLLEAGUE);
        as(OFFICER, () -> witnesses.ask(number, FIRST, CONTENT, COLLEAGUE));
        assertThat(as(COLLEAGUE, () -> witnesses.askedToHear("SETTLEMENT"))).contains(number);
        assertThat(as(COLLEAGUE, witnesses::askedOfMe)).doesNotContain(number);
        as(
                COLLEAGUE,
                () -> witnesses.confirm(
                        number,
                        FIRST,
                        CONTENT,
                        declarations.paper(number, FIRST, CONTENT).code()));

        assertThatThrownBy(() -> as(OFFICER, () -> declarations.sign(number, SECOND, aloud, CONTENT)))
                .isInstanceOf(InvalidInputException.class);
        as(OFFICER, () -> declarations.sign(number, FIRST, aloud, CONTENT));
        assertThat(proofs.of(number, FIRST).secondWitness()).isEqualTo(COLLEAGUE);
        assertThat(as(COLLEAGUE, () -> witnesses.askedToHear("SETTLEMENT"))).doesNotContain(number);
    }

    @Test
    void aSettlementCanBeSignedByAMark() {
        String number = filed();
        access.grant(number, OFFICER, CaseAccess.TASK);
        as(
                OFFICER,
                () -> declarations.sign(number, FIRST, new Signing.ByMark(TestFiles.mark(), false, OFFICER), CONTENT));
        assertThat(proofs.of(number, FIRST).intact()).isTrue();
        assertThat(proofs.of(number, FIRST).method()).isEqualTo("MARK");
    }

    @Test
    void whatAFilingRendersIsWhatItWasBeforeThereWereOtherMatters() {
        String number = filed();
        declarations.sign(number, new Signing.ByCode(journey.lastCode(number), null), CONTENT);
        byte[] sealed = jdbc.sql("select rendered from declaration where case_number = ?")
                .param(number)
                .query(byte[].class)
                .single();
        assertThat(protection.decrypt(DeclarationRecords.RENDERED, sealed)).startsWith(number + "\n1\nأُقرّ");
    }

    @Test
    void aNewTextForFilingsChangesNoSettlement() {
        String number = filed();
        String before = declarations.paper(number, FIRST, CONTENT).hash();
        jdbc.sql("insert into declaration_text values (2, 'أُقرّ بكل ما سبق.', 'I declare all of it.', '2026-11-22')")
                .update();
        try {
            assertThat(declarations.text().version()).isEqualTo(2);
            assertThat(declarations.text("SETTLEMENT").version()).isEqualTo(1);
            assertThat(declarations.paper(number, FIRST, CONTENT).hash()).isEqualTo(before);
        } finally {
            jdbc.sql("delete from declaration_text where purpose = 'FILING' and version = 2")
                    .update();
        }
    }

    @Test
    void theMessageWithTheCodeSaysNothingOfWhatIsSigned() {
        String number = filed();
        declarations.sendCode(number, FIRST);
        assertThat(journey.messages(number, "otp.matter").get(0))
                .matches("رمز التوقيع على معاملتكم \\d{4}/\\d+: \\d{6}\\. صالح 5 دقائق، ولا تشاركوه\\.");
    }

    @Test
    void aMatterHasAPurposeInCapitalsAndANumberFromOne() {
        assertThatThrownBy(() -> new Matter("SETTLEMENT", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Matter("A:B", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private void signByCode(String number, Matter matter) {
        declarations.sendCode(number, matter);
        declarations.sign(number, matter, new Signing.ByCode(code(number), null), CONTENT);
    }

    private String code(String number) {
        Matcher digits =
                SIX_DIGITS.matcher(journey.messages(number, "otp.matter").get(0));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private static void refused(ThrowingCallable signing) {
        assertThatThrownBy(signing).isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(
                        refusal.problems().get(0).code())
                .isEqualTo("declarations.code.wrong"));
    }

    private String filed() {
        return journey.file(journey.filing("licensing-support", noura(), licensing()))
                .caseNumber();
    }
}
