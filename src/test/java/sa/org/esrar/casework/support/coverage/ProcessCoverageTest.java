package sa.org.esrar.casework.support.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Fails for every sequence flow, boundary event, start event and decision rule of {@code processes/} that no test came
 * through. The build runs it after all other classes, in a JVM of its own, and it judges only a whole run: with
 * {@code -Dtest=…} it is skipped. Processes that the application did not deploy are not asked for.
 */
class ProcessCoverageTest {

    private final PathMatchingResourcePatternResolver classPath = new PathMatchingResourcePatternResolver();

    @Test
    void everyPathOfEveryProcessAndEveryRuleWasTaken() throws IOException {
        assumeTrue(System.getProperty("test") == null, "only some of the tests run");
        Optional<Coverage> noted = Coverage.ofThisBuild();
        assumeTrue(noted.isPresent(), "no build runs the tests");
        Coverage coverage = noted.get();
        Map<String, SortedSet<String>> missing = new TreeMap<>();
        int judged = collect("classpath*:processes/*.bpmn", coverage, coverage::missing, missing);
        judged += collect("classpath*:processes/*.dmn", coverage, coverage::missingRules, missing);
        assertThat(judged).as("deployed by a test").isPositive();
        assertThat(missing).as("not taken by any test").isEmpty();
    }

    private int collect(
            String pattern,
            Coverage coverage,
            Function<byte[], SortedSet<String>> check,
            Map<String, SortedSet<String>> missing)
            throws IOException {
        int judged = 0;
        for (Resource resource : classPath.getResources(pattern)) {
            String file = resource.getFilename();
            if (coverage.isDeployed(file.substring(0, file.lastIndexOf('.')))) {
                judged++;
                SortedSet<String> here = check.apply(resource.getContentAsByteArray());
                if (!here.isEmpty()) {
                    missing.put(file, here);
                }
            }
        }
        return judged;
    }
}
