package sa.org.esrar.casework.committees.voting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.Minutes.Proposed;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.minutes.MinutesText.Item;
import sa.org.esrar.casework.committees.minutes.MinutesText.Seat;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Voter;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.Committee.Way;
import sa.org.esrar.casework.staff.Committees;

/**
 * Minutes with a frozen text and their process at the vote, without the meeting before it; the jobs one by one. Their cases are
 * those of {@link sa.org.esrar.casework.committees.PlainMatters}.
 */
class MinutesInVote {

    static final String APPROVE = "userTask_approveMinutes";
    static final String DRAFT = "userTask_draftMinutes";
    static final String SEAL = "serviceTask_sealMinutes";
    private static final String PROCESS = "committee-minutes";

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesVersions versions;
    private final Committees committees;
    private final CommitteeTexts texts;
    private final CaseRegister cases;
    private final Exclusions exclusions;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MinutesInVote(
            MinutesRepository minutes,
            MinutesItemRepository items,
            MinutesVersions versions,
            Committees committees,
            CommitteeTexts texts,
            CaseRegister cases,
            Exclusions exclusions,
            RuntimeService runtime,
            ManagementService management,
            TransactionTemplate transaction,
            Clock clock) {
        this.minutes = minutes;
        this.items = items;
        this.versions = versions;
        this.committees = committees;
        this.texts = texts;
        this.cases = cases;
        this.exclusions = exclusions;
        this.runtime = runtime;
        this.management = management;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param voters the first presides */
    String open(String committee, int decisions, String... voters) {
        return transaction.execute(status -> {
            String number = cases.open(CaseKind.MIN, null, Channel.INTERVIEW, CaseStatus.UNDER_STUDY)
                    .caseNumber();
            Minutes opened = Minutes.opened(
                    number, committee, Proposed.BY_HAND, voters.length == 0 ? "x" : voters[0], clock.instant());
            opened.callMeeting(clock.instant(), "مقر الجمعية");
            opened.held(clock.instant(), voters.length == 0 ? null : voters[0]);
            minutes.saveAndFlush(opened);
            for (int i = 1; i <= decisions; i++) {
                String caseNumber = cases.open(CaseKind.INQ, null, Channel.INTERVIEW, CaseStatus.UNDER_STUDY)
                        .caseNumber();
                MinutesItem item = MinutesItem.of(number, i, caseNumber);
                item.decide("UPHELD", texts.seal("{}"), "secretary", clock.instant());
                items.saveAndFlush(item);
            }
            freeze(number, voters);
            runtime.createProcessInstanceByKey(PROCESS)
                    .businessKey(number)
                    .setVariables(Map.of("caseNumber", number, "committee", committee))
                    .startBeforeActivity(APPROVE + "#multiInstanceBody")
                    .execute();
            return number;
        });
    }

    /** The next version, of minutes that stand at their draft. */
    void freezeAgain(String number, String... voters) {
        transaction.executeWithoutResult(status -> {
            freeze(number, voters);
            String instance = instance(number);
            runtime.createProcessInstanceModification(instance)
                    .cancelAllForActivity(DRAFT)
                    .startBeforeActivity(APPROVE + "#multiInstanceBody")
                    .execute();
        });
    }

    /** Without moving its process. */
    void freeze(String number, String... voters) {
        transaction.executeWithoutResult(status -> {
            Minutes found = minutes.findById(number).orElseThrow();
            int version = found.freeze();
            minutes.saveAndFlush(found);
            List<Voter> may = new ArrayList<>();
            for (String voter : voters) {
                may.add(new Voter(voter, null, voter.equals(voters[0])));
            }
            Way way = committees.lastFormed(found.committee()).orElseThrow().way();
            versions.freeze(text(number, version, voters), way, may, "secretary", clock.instant());
        });
    }

    private MinutesText text(String number, int version, String... voters) {
        LocalDate today = HijriDates.dayInRiyadh(clock.instant());
        List<Item> decided = items.findByMinutesOrderByPosition(number).stream()
                .map(item -> {
                    Set<String> recused = exclusions.excludedFrom(item.caseNumber());
                    return new Item(
                            item.position(),
                            item.caseNumber(),
                            "شكوى رقم " + item.caseNumber(),
                            "تأخر في الرد",
                            item.state(),
                            "ثبوت الشكوى",
                            List.of(),
                            null,
                            List.copyOf(recused),
                            recused);
                })
                .toList();
        List<Seat> seats = Arrays.stream(voters)
                .map(voter -> new Seat(voter, voter, "عضو", MinutesText.Attendance.PRESENT, null))
                .toList();
        return new MinutesText(
                number,
                version,
                "لجنة",
                "قرار",
                false,
                today.atTime(9, 0),
                null,
                "مقر الجمعية",
                null,
                seats,
                "",
                decided,
                null,
                List.of(),
                List.of(),
                today);
    }

    List<String> cases(String number) {
        return items.findByMinutesOrderByPosition(number).stream()
                .map(MinutesItem::caseNumber)
                .toList();
    }

    MinutesState state(String number) {
        return minutes.findById(number).orElseThrow().state();
    }

    Minutes find(String number) {
        return minutes.findById(number).orElseThrow();
    }

    String instance(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    /** Where the process stands, without how often; the sealing waits for a job. */
    Set<String> stands(String number) {
        return runtime
                .createExecutionQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .flatMap(execution -> Stream.ofNullable(
                        ((org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity) execution).getActivityId()))
                .filter(activity -> !activity.endsWith("#multiInstanceBody"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Runs what is due, but for the sealing, which is another part's. */
    void runJobs() {
        for (int round = 0; round < 200; round++) {
            List<Job> due = due();
            if (due.isEmpty()) {
                return;
            }
            management.executeJob(due.get(0).getId());
        }
        throw new AssertionError("jobs do not come to an end");
    }

    List<Job> due() {
        Set<String> sealing = management.createJobQuery().activityId(SEAL).list().stream()
                .map(Job::getId)
                .collect(Collectors.toSet());
        return management.createJobQuery().processDefinitionKey(PROCESS).list().stream()
                .filter(job -> job.getProcessInstanceId() != null && !sealing.contains(job.getId()))
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(clock.instant()))
                .filter(job -> job.getRetries() > 0)
                .sorted(Comparator.comparing(Job::getId))
                .toList();
    }
}
