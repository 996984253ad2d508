package sa.org.esrar.casework.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import sa.org.esrar.casework.announcements.AnnouncementSteps;
import sa.org.esrar.casework.committees.MinutesSteps;
import sa.org.esrar.casework.committees.PlainMatters;
import sa.org.esrar.casework.committees.RealMinutes;
import sa.org.esrar.casework.support.coverage.CoverageRecorder;

/**
 * The whole application on a real PostgreSQL. All classes with this annotation share one Spring context; each class
 * starts on a database cloned from the one that the context started with, and with the clock at {@link TestClock#START}.
 * Jobs, dispatchers and schedules stand still until the test runs them by hand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({
    TestClock.Configuration.class,
    CoverageRecorder.class,
    Journey.class,
    Families.class,
    Desk.class,
    CommitteesByMinutes.class,
    PlainMatters.class,
    MinutesSteps.class,
    MissingSealKey.class,
    RealMinutes.class,
    AnnouncementSteps.class
})
@TestExecutionListeners(
        listeners = FreshDatabaseListener.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface CaseworkTest {}
