package sa.org.esrar.casework.compensation;

import sa.org.esrar.casework.cases.CaseBench;
import sa.org.esrar.casework.cases.CaseBench.Course;

/**
 * Complete compensations per second, from the claim to the confirmed payment, next to the engine alone; the way in is a final
 * ruling, which needs no other process. See {@link CaseBench}.
 */
public final class CompensationBench {

    private CompensationBench() {}

    public static void main(String[] arguments) throws Exception {
        CaseBench.run(
                PlainCompensations.DIAGRAM,
                new Course(
                        "Compensations paid by a final ruling",
                        "end_compensated",
                        system -> new RealCompensations(system)::pay,
                        engine -> new PlainCompensations(engine)::pay));
    }
}
