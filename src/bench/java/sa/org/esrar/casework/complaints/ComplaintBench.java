package sa.org.esrar.casework.complaints;

import sa.org.esrar.casework.cases.CaseBench;
import sa.org.esrar.casework.cases.CaseBench.Course;

/**
 * Complete complaints per second, from filing to the end of the days in which they can be reopened, next to the engine
 * alone: settled amicably, and heard by the committee. See {@link CaseBench}.
 */
public final class ComplaintBench {

    private ComplaintBench() {}

    public static void main(String[] arguments) throws Exception {
        CaseBench.run(
                PlainComplaints.DIAGRAM,
                new Course(
                        "Complaints settled amicably",
                        "end_settled",
                        system -> new RealComplaints(system)::settleAmicably,
                        engine -> new PlainComplaints(engine)::settleAmicably),
                new Course(
                        "Complaints heard by the committee",
                        "end_settled",
                        system -> new RealComplaints(system)::hear,
                        engine -> new PlainComplaints(engine)::hear));
    }
}
