package sa.org.esrar.casework.compensation;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterIncoming;
import sa.org.esrar.casework.support.Journey.Filed;

/** Compensations as far as a browser test does not walk them itself; a test of another package makes one bean of it. */
public class CompensationSample extends PageSteps {

    private final IncomingRegister incoming;

    public CompensationSample(IncomingRegister incoming) {
        this.incoming = incoming;
    }

    /** Committees, offices and addresses of the samples. */
    public void begin() {
        staffOfTheSamples();
    }

    /** The compensation that a complaint led to. */
    public Filed of(String complaint) {
        return jdbc.sql("select case_number from compensation where harmed_in = ?")
                .param(complaint)
                .query((row, n) -> new Filed(row.getString(1), null))
                .single();
    }

    public void decided(Filed filed) {
        decidedByMinutes(filed, proven());
        journey.runDueJobs();
    }

    public Filed negotiated() {
        Filed filed = provenByMinutes();
        journey.runDueJobs();
        return filed;
    }

    /** Not admitted to an investigation, and the letter has gone out. */
    public Filed notAdmitted() {
        Filed filed = claimed();
        done(MEMBER, filed, ADMIT, Map.of("admissible", false, "reasons", "لم يقع في مقر الجمعية"));
        return filed;
    }

    /** Signed by both sides, and not yet paid. */
    public Filed agreed() {
        return agreed(negotiated(), "4875.50");
    }

    /** Nothing was proven, and the letter has gone out. */
    public Filed refused() {
        Filed filed = claimed();
        investigated(filed, notProven());
        decidedByMinutes(filed, notProven());
        journey.runDueJobs();
        return filed;
    }

    /** Nothing was proven, nobody objected, and the case rests. */
    public Filed restedUnproven() {
        Filed filed = refused();
        clock.set(HijriDates.dayInRiyadh(clock.instant()).plusDays(25), LocalTime.of(9, 0));
        journey.runDueJobs();
        return filed;
    }

    public String paper() {
        return incoming.register(
                        new RegisterIncoming(RegisterIncoming.Kind.LETTER, "المحكمة (مثال)", null, null, 3, null),
                        "reception-1")
                .printed();
    }

    public String codeOf(Filed filed) {
        return code(filed);
    }

    public String stageOf(Filed filed) {
        return stage(filed);
    }

    public List<String> lettersOf(Filed filed) {
        return letters(filed);
    }

    public void done(String user, Filed filed, String key, Map<String, Object> form) {
        submit(user, filed, key, form).expect(200);
        journey.runDueJobs();
    }

    /** Signed by both signatories, paid by two of finance. */
    public void signedAndPaid(Filed filed) {
        signedForUs(filed);
        paid(filed);
    }
}
