package sa.org.esrar.casework.compensation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.compensation.gate.CompensationGate;
import sa.org.esrar.casework.compensation.rulings.Rulings;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;
import sa.org.esrar.casework.support.TestClock;

/** Rulings through the real doors, on cases that stand where a test needs them: their rows, and their process at one element. */
abstract class RulingSteps {

    static final String MANAGER = "executive-manager";
    static final String REGISTER = "userTask_registerRuling";
    static final String COURT = "المحكمة (مثال)";

    private static final String PROCESS = "compensation-investigation";

    @Autowired
    Journey journey;

    @Autowired
    Families families;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseRegister cases;

    @Autowired
    DeadlineClock deadlineClock;

    @Autowired
    IncomingRegister incoming;

    @Autowired
    CompensationTexts texts;

    @Autowired
    Rulings rulings;

    @Autowired
    CompensationGate gate;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    DemoStaff staff;

    private static int serial = 9000;

    @BeforeEach
    void staffOfTheSamples() {
        clock.set(TestClock.START);
        staff.load();
    }

    /** A case of P03 in a stage, without a process. */
    Filed inStage(CompensationStage stage, boolean investigated) {
        Filed request = families.signed("عبدالله حسن الخلاصي", "1999990037", "0519990003", "OWN");
        UUID party = cases.view(request.caseNumber()).partyId();
        return transaction.execute(status -> {
            CaseRegister.Opened opened = cases.open(CaseKind.CPN, party, Channel.INTERVIEW, CaseStatus.RECEIVED);
            String number = opened.caseNumber();
            jdbc.sql(
                            """
                    insert into compensation (case_number, stage, origin, represented, claimed, detail, filed_at, investigated,
                        admitted, version)
                    values (:number, :stage, 'BENEFICIARY', false, 12300.00, :detail, now(), :investigated, :investigated, 0)""")
                    .param("number", number)
                    .param("stage", stage.name())
                    .param("detail", texts.sealObject(new CompensationFile.Detail("تلفت التمور", List.of())))
                    .param("investigated", investigated)
                    .update();
            if (!stage.over()) {
                deadlineClock.start(number, HijriDates.dayInRiyadh(clock.instant()), 20);
            }
            return new Filed(number, opened.accessCode());
        });
    }

    /** With its process at an element. */
    Filed at(CompensationStage stage, boolean investigated, String element) {
        Filed filed = inStage(stage, investigated);
        runtime.createProcessInstanceByKey(PROCESS)
                .businessKey(filed.caseNumber())
                .setVariables(new HashMap<>(Map.of("caseNumber", filed.caseNumber(), "actsForAnother", false)))
                .startBeforeActivity(element)
                .execute();
        runJobs(filed);
        return filed;
    }

    /** Those of the case alone whose time has come. */
    void runJobs(Filed filed) {
        for (int round = 0; round < 20; round++) {
            Optional<Job> due = jobs(filed).stream()
                    .filter(job -> job.getDuedate() == null
                            || !job.getDuedate().toInstant().isAfter(clock.instant()))
                    .findFirst();
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get().getId());
        }
        throw new AssertionError("jobs do not come to an end");
    }

    private List<Job> jobs(Filed filed) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(filed.caseNumber()).list().stream()
                .flatMap(one -> management.createJobQuery().processInstanceId(one.getId()).list().stream())
                .toList();
    }

    /** Eight in the morning of a day. */
    void goTo(Filed filed, String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(8, 0));
        runJobs(filed);
    }

    /** While it is looked at whether it is admissible. */
    Filed claimed() {
        return at(CompensationStage.RECEIVED, false, "subProcess_investigation");
    }

    /** A paper in the incoming register. */
    String paper() {
        return incoming.register(
                        new RegisterIncoming(RegisterIncoming.Kind.LETTER, COURT, null, null, 1, null), "reception-1")
                .printed();
    }

    Filed arrived(Filed filed) {
        rulings.arrive(filed.caseNumber(), paper(), MANAGER);
        return filed;
    }

    /** A judgment of a number that no other test has. @param more names and values in place of others */
    Map<String, Object> judgment(String favour, String finality, Object... more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "step",
                "NEW",
                "kind",
                "JUDGMENT",
                "number",
                "999900" + ++serial,
                "authority",
                COURT,
                "issuedOn",
                today().toString(),
                "favour",
                favour,
                "finality",
                finality));
        if (!favour.equals("AGAINST")) {
            form.put("amount", "12300");
        }
        if (!finality.equals("NOT_FINAL")) {
            form.put("finalOn", today().toString());
        }
        return with(form, more);
    }

    static Map<String, Object> with(Map<String, Object> form, Object... more) {
        Map<String, Object> changed = new HashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            if (more[i + 1] == null) {
                changed.remove(more[i]);
            } else {
                changed.put((String) more[i], more[i + 1]);
            }
        }
        return changed;
    }

    Answer register(Filed filed, Map<String, Object> form) {
        return journey.submit(MANAGER, filed, REGISTER, form);
    }

    LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }

    String stage(Filed filed) {
        return jdbc.sql("select stage from compensation where case_number = ?")
                .param(filed.caseNumber())
                .query(String.class)
                .single();
    }

    List<String> states(Filed filed) {
        return rulings.all(filed.caseNumber()).stream()
                .map(one -> one.state().name())
                .toList();
    }

    boolean isAt(Filed filed, String element) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(filed.caseNumber())
                        .activityId(element)
                        .count()
                > 0;
    }

    boolean ended(Filed filed, String end) {
        return runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(filed.caseNumber())
                                .count()
                        == 0
                && history.createHistoricActivityInstanceQuery().activityId(end).list().stream()
                        .anyMatch(one -> filed.caseNumber()
                                .equals(history.createHistoricProcessInstanceQuery()
                                        .processInstanceId(one.getProcessInstanceId())
                                        .singleResult()
                                        .getBusinessKey()));
    }

    /** Kinds of the letters that went out, in their order. */
    List<String> letters(Filed filed) {
        return jdbc.sql("select kind from outgoing_letter where case_number = ? order by hijri_year, serial")
                .param(filed.caseNumber())
                .query(String.class)
                .list();
    }

    List<String> told(Filed filed, String template) {
        return jdbc.sql("select staff_user from outbox_message where case_number = ? and template = ?"
                        + " and staff_user is not null order by position")
                .params(filed.caseNumber(), template)
                .query(String.class)
                .list();
    }

    List<String> timeline(Filed filed) {
        return jdbc.sql("select code from timeline_entry where case_number = ? order by sequence")
                .param(filed.caseNumber())
                .query(String.class)
                .list();
    }
}
