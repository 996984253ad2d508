package sa.org.esrar.casework.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CallScript;
import sa.org.esrar.casework.casefile.CallScripts;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.support.CaseworkTest;

/** What a verified caller is told of a complaint or an objection (A3): the stage, its day, what is asked of her now. */
@CaseworkTest
class ComplaintCallsTest extends ComplaintSteps {

    private static final String NOTHING = "لا يلزمكم شيء الآن، وسنوافيكم بالجديد عبر الوسيلة المتفق عليها.";

    @Autowired
    CallScripts scripts;

    @Autowired
    CaseRegister cases;

    @Autowired
    Parties parties;

    @Autowired
    ComplaintFilings filings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Messages messages;

    private List<String> told(Made made) {
        return scripts.of(made.caseNumber()).told();
    }

    @Test
    void theStageAndItsDayAreToldAndWhatIsAskedNow() {
        Made made = complain(named());
        assertThat(told(made))
                .containsExactly(
                        "نشكركم.",
                        "بخصوص " + CaseNumbers.spoken(made.caseNumber())
                                + ": وصلتنا شكواكم، وهي لدى لجنة المتابعة. والموعد يوم الأحد التاسع والعشرين من نوفمبر 2026.",
                        NOTHING);
        proposed(made);
        assertThat(told(made).get(1)).contains("لدينا مقترح بانتظار رأيكم.");
        assertThat(told(made).get(2)).startsWith("وهذا مقترحنا: نضيف عشرة كراسٍ – هل تقبلونه؟");
        step(made, "proposal", "accepted", "false");
        submit(CHAIR, established(made), DECIDE, decision("UPHELD")).expect(200);
        journey.runDueJobs();
        assertThat(told(made))
                .element(1)
                .asString()
                .contains("صدرت النتيجة، ويهمنا رأيكم فيها.")
                .doesNotContain("والموعد");
        assertThat(told(made).get(2)).startsWith("والنتيجة: ثبت لنا ما شكوتم منه، ونعتذر لكم عنه. – هل انتهت المشكلة؟");
        step(made, "word", "settled", "true");
        assertThat(told(made).get(2)).startsWith("إن عادت المشكلة").contains("نهاية يوم ");
    }

    @Test
    void whoSeesTheCaseReadsTheScriptAndTheExcludedDoNot() {
        Made made = complain(named("respondent", "FOLLOW_UP_COMMITTEE"));
        List<String> read = StreamSupport.stream(
                        journey.asStaff(
                                        "executive-manager",
                                        get("/api/v1/staff/cases/{n}/call-script", made.caseNumber()),
                                        null)
                                .expect(200)
                                .body()
                                .path("told")
                                .spliterator(),
                        false)
                .map(line -> line.asText())
                .toList();
        assertThat(read).hasSize(3);
        journey.asStaff(CHAIR, get("/api/v1/staff/cases/{n}/call-script", made.caseNumber()), null)
                .expect(404);
    }

    @Test
    void whoStayedUnnamedIsCalledByNobody() {
        Made made = complain();
        journey.asStaff(CHAIR, get("/api/v1/staff/cases/{n}/call-script", made.caseNumber()), null)
                .expect(409);
    }

    @Test
    void anObjectionIsSpokenOfAsOneInBothLanguages() {
        assertThat(String.join(" ", objection("ar").told()))
                .contains("وصلنا تظلُّمكم")
                .doesNotContain("شكوا");
        CallScript english = objection("en");
        assertThat(String.join(" ", english.told()))
                .contains("Your objection has arrived")
                .doesNotContain("complaint")
                .doesNotContainPattern("\\p{IsArabic}");
    }

    /** As the register keeps it; where it is decided who hears it is no matter of a call. */
    private CallScript objection(String language) {
        return transaction.execute(status -> {
            var party = parties.registerActing(
                    new RegisterParty(
                            "Amina Rahman Yusuf",
                            null,
                            "0519990009",
                            null,
                            null,
                            null,
                            null,
                            AddressForm.FEMININE,
                            List.of(Channel.SMS),
                            null,
                            language),
                    false,
                    "");
            String number = cases.open(CaseKind.CMP, party, Channel.WEBSITE, ComplaintStage.RECEIVED.status())
                    .caseNumber();
            String objecting = filings.carryOn(
                            cases.open(CaseKind.OBJ, party, Channel.WEBSITE, ComplaintStage.RECEIVED.status())
                                    .caseNumber(),
                            new FileComplaint(
                                    ComplaintKind.DECISION,
                                    Set.of(),
                                    Respondent.NOBODY,
                                    null,
                                    "نص",
                                    null,
                                    party,
                                    null,
                                    number,
                                    null,
                                    true,
                                    Channel.WEBSITE,
                                    null,
                                    0,
                                    null),
                            Hearing.COMMITTEE)
                    .caseNumber();
            CallScript script = scripts.of(objecting);
            status.setRollbackOnly();
            return script;
        });
    }

    @ParameterizedTest
    @EnumSource(ComplaintStage.class)
    void everyStageHasASentenceThatNeedsNoPage(ComplaintStage stage) {
        List<String> said = new ArrayList<>();
        for (String language : List.of("ar", "en")) {
            said.add(messages.find("complaints.call.sentence." + stage)
                    .orElseGet(() -> messages.both("complaints.sentence." + stage, "س"))
                    .in(language));
        }
        assertThat(said).noneMatch(text -> text.contains("below") || text.contains("هذه الصفحة"));
    }

    @Test
    void whatIsOverAsksForNothing() {
        Made made = complain(named());
        step(made, "retraction");
        assertThat(told(made).get(1)).contains("سحبتم شكواكم");
        assertThat(told(made).get(2)).isEqualTo("لا يلزمكم شيء.");
    }
}
