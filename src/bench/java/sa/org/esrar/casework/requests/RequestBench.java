package sa.org.esrar.casework.requests;

import sa.org.esrar.casework.cases.CaseBench;

/** Complete requests per second, from filing to answer, next to the engine alone; see {@link CaseBench}. */
public final class RequestBench {

    private RequestBench() {}

    public static void main(String[] arguments) throws Exception {
        CaseBench.run(
                PlainRequests.DIAGRAM,
                new CaseBench.Course("Complete requests", "end_answered", RealRequests::new, PlainRequests::new));
    }
}
