package sa.org.esrar.casework;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.datastore.CommandLine;
import sa.org.esrar.casework.datastore.DataStore;
import sa.org.esrar.casework.datastore.StartRefusedException;
import sa.org.esrar.casework.parties.DemoParties;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/**
 * {@code --demo}: sample people, sample requests at every stage and a compensation with an open offer, so that there is
 * something to see and to work on. Only on the embedded default, and only once. The staff records of the demo people come with the people, without
 * {@code --demo} too: without them nobody would be told of work, and no conflict of interest found.
 */
@Component
@Profile("!test & !" + CommandLine.PROFILE)
class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final boolean demo;
    private final DemoPeople people;
    private final DemoStaff staff;
    private final DemoParties sampleParties;
    private final DemoRequests sampleRequests;
    private final DemoCompensation sampleCompensation;

    DemoData(
            ApplicationArguments arguments,
            DataStore store,
            DemoPeople people,
            DemoStaff staff,
            DemoParties sampleParties,
            DemoRequests sampleRequests,
            DemoCompensation sampleCompensation) {
        this.demo = arguments.containsOption("demo");
        if (demo && !store.embedded()) {
            throw new StartRefusedException(
                    "لا تُحمَّل بيانات المثال (--demo) في قاعدة بيانات خارجية: هي للتجربة على القاعدة المضمَّنة وحدها.",
                    "Sample data (--demo) is never loaded into an external database: it is for trying the embedded"
                            + " default. Start without --demo, or without spring.datasource.url.");
        }
        this.people = people;
        this.staff = staff;
        this.sampleParties = sampleParties;
        this.sampleRequests = sampleRequests;
        this.sampleCompensation = sampleCompensation;
    }

    /** Only now: the engine begins to run jobs when the application is ready, and the sample cases need them. */
    @EventListener
    void load(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        if (people.wanted()) {
            staff.load();
        }
        if (demo) {
            sampleParties.load();
            int added = sampleRequests.load() + sampleCompensation.load();
            LOG.info("Sample people are there; {} sample cases added", added);
        }
    }
}
