package sa.org.esrar.casework.casefile;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Goes through the timelines of all cases and tells every fault; the command {@code verify-timelines}. */
@Component
class VerifyTimelines {

    private static final int PAGE = 500;

    private final TimelineVerifier verifier;

    VerifyTimelines(TimelineVerifier verifier) {
        this.verifier = verifier;
    }

    /** How many timelines were read, and what is wrong with them. */
    record Result(long cases, List<TimelineVerifier.Finding> findings) {}

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
