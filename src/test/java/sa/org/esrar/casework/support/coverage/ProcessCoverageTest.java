package sa.org.esrar.casework.support.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Fails for every sequence flow, boundary event, start event and decision rule of {@code processes/} that no test came
 * through. It runs after all other classes (the order is set in {@code junit-platform.properties}), and judges only a
 * whole run: with {@code -Dtest=…} it is skipped. Processes that the application did not deploy are not asked for.
 */
@Order(Integer.MAX_VALUE)
class ProcessCoverageTest {

    private final PathMatchingResourcePatternResolver classPath = new PathMatchingResourcePatternResolver();

    @Test
    void everyPathOfEveryProcessAndEveryRuleWasTaken() throws IOException {
        assumeTrue(System.getProperty("test") == null, "only some of the tests run");
        Map<String, SortedSet<String>> missing = new TreeMap<>();
        collect("classpath*:processes/*.bpmn", Coverage::missing, missing);
        collect("classpath*:processes/*.dmn", Coverage::missingRules, missing);
        assertThat(missing).as("not taken by any test").isEmpty();
    }

    private void collect(
            String pattern, Function<byte[], SortedSet<String>> check, Map<String, SortedSet<String>> missing)
            throws IOException {
        for (Resource resource : classPath.getResources(pattern)) {
            String file = resource.getFilename();
            if (Coverage.isDeployed(file.substring(0, file.lastIndexOf('.')))) {
                SortedSet<String> here = check.apply(resource.getContentAsByteArray());
                if (!here.isEmpty()) {
                    missing.put(file, here);
                }
            }
        }
    }
}
