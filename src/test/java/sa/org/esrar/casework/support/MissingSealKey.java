package sa.org.esrar.casework.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** An installation that has no key to seal with, as one on a database of its own before a key store is configured. */
@TestComponent
public class MissingSealKey {

    public static final String SETTING = "casework.committees.seal.keystore";
    private static final int TRIES = 5;

    private final ApplicationContext context;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final TestClock clock;

    MissingSealKey(ApplicationContext context, ManagementService management, RuntimeService runtime, TestClock clock) {
        this.context = context;
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** From here on there is none. */
    public void begins() {
        makesOwn(false);
    }

    /** There is one again; every test ends so. */
    public void ends() {
        makesOwn(true);
    }

    /**
     * The job that seals is tried until the engine gives up.
     *
     * @param awaited what holds after each try
     * @return what operators read then
     */
    public Incident failsUntilGivenUp(Supplier<Job> sealing, Runnable awaited) {
        for (int tried = 1; tried <= TRIES; tried++) {
            Job job = sealing.get();
            if (job.getDuedate() != null) {
                clock.set(job.getDuedate().toInstant());
            }
            assertThatThrownBy(() -> management.executeJob(job.getId()))
                    .as("try %d", tried)
                    .hasMessageContaining(SETTING);
            awaited.run();
        }
        assertThat(sealing.get().getRetries()).isZero();
        Incident incident = runtime.createIncidentQuery()
                .processInstanceId(sealing.get().getProcessInstanceId())
                .singleResult();
        assertThat(incident.getIncidentType()).isEqualTo("failedJob");
        assertThat(incident.getIncidentMessage()).contains(SETTING);
        return incident;
    }

    private void makesOwn(boolean may) {
        Object keys = AopTestUtils.getUltimateTargetObject(context.getBean("sealKeys"));
        ReflectionTestUtils.setField(keys, "makesOwn", may);
    }
}
