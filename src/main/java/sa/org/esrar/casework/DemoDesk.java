package sa.org.esrar.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.security.ActAs;
import sa.org.esrar.casework.workflow.tasks.TaskDesk;
import sa.org.esrar.casework.workflow.tasks.TaskView;

/** What the sample cases have in common: tasks handed in as one of the demo people, and patience with the engine's jobs. */
@Component
class DemoDesk {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    private final TaskDesk desk;
    private final ActAs actAs;
    private final SignIn signIn;
    private final CaseRegister cases;
    private final Parties parties;
    private final Clock clock;

    DemoDesk(TaskDesk desk, ActAs actAs, SignIn signIn, CaseRegister cases, Parties parties, Clock clock) {
        this.desk = desk;
        this.actAs = actAs;
        this.signIn = signIn;
        this.cases = cases;
        this.parties = parties;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIYADH);
    }

    UUID party(DemoApplicant applicant) {
        return parties.findByNationalId(applicant.nationalId()).orElseThrow();
    }

    List<CaseView> casesOf(DemoApplicant applicant) {
        return cases.ofParty(party(applicant));
    }

    /** A case may have another open task beside this one: someone who wants to be called gets a call. */
    void submit(String user, String caseNumber, String taskKey, Map<String, Object> form) {
        actAs.run(user, () -> desk.submit(awaitTask(caseNumber, taskKey).id(), form));
    }

    /** The case has come as far as this task. */
    void await(String user, String caseNumber, String taskKey) {
        actAs.run(user, () -> awaitTask(caseNumber, taskKey));
    }

    /** What somebody of staff does elsewhere than in a task. */
    <T> T as(String user, Function<StaffUser, T> work) {
        AtomicReference<T> done = new AtomicReference<>();
        actAs.run(user, () -> done.set(work.apply(signIn.current())));
        return done.get();
    }

    private TaskView awaitTask(String caseNumber, String taskKey) {
        return await(taskKey + " in " + caseNumber, () -> desk.tasksOf(caseNumber).stream()
                .filter(task -> task.key().equals(taskKey))
                .findFirst());
    }

    /**
     * What the engine brings about in a job of its own, a moment later.
     *
     * @throws IllegalStateException when it does not come
     */
    <T> T await(String what, Supplier<Optional<T>> look) {
        Instant patience = Instant.now().plus(PATIENCE);
        do {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        } while (Instant.now().isBefore(patience));
        throw new IllegalStateException("No " + what);
    }
}
