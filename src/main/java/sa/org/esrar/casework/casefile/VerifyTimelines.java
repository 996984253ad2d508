package sa.org.esrar.casework.casefile;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.datastore.Command;

/** {@code verify-timelines}: goes through the timelines of all cases and tells every fault. */
@Component("verify-timelines")
class VerifyTimelines implements Command {

    private static final int PAGE = 500;

    private final TimelineVerifier verifier;

    VerifyTimelines(TimelineVerifier verifier) {
        this.verifier = verifier;
    }

    /** How many timelines were read, and what is wrong with them. */
    record Result(long cases, List<TimelineVerifier.Finding> findings) {}

    /** 0 when all are whole, 1 when one is not. */
    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            System.err.println("verify-timelines");
            return 2;
        }
        Result result = verifyAll();
        for (TimelineVerifier.Finding finding : result.findings()) {
            System.out.println(finding.caseNumber() + "  " + finding.sequence() + "  " + finding.fault());
        }
        System.out.println("فُحصت سجلات سير " + result.cases() + " معاملة، والمخالفات: "
                + result.findings().size());
        System.out.println("Timelines of " + result.cases() + " cases verified, faults found: "
                + result.findings().size());
        return result.findings().isEmpty() ? 0 : 1;
    }

    Result verifyAll() {
        List<TimelineVerifier.Finding> findings = new ArrayList<>();
        long cases = 0;
        List<String> page = verifier.casesAfter("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(number -> findings.addAll(verifier.verify(number)));
            cases += page.size();
            page = verifier.casesAfter(page.get(page.size() - 1), PAGE);
        }
        return new Result(cases, findings);
    }
}
