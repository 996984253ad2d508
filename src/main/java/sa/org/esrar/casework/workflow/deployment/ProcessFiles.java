package sa.org.esrar.casework.workflow.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The diagrams, decisions and forms on the class path. Names are relative to {@code processes/} and, for forms, begin
 * with {@code forms/}, in the IDE, in exploded classes and in the packaged jar alike.
 */
final class ProcessFiles {

    private ProcessFiles() {}

    static Map<String, byte[]> on(ResourcePatternResolver classPath) {
        Map<String, byte[]> files = new TreeMap<>();
        read(classPath, "classpath*:processes/*.bpmn", "", files);
        read(classPath, "classpath*:processes/*.dmn", "", files);
        read(classPath, "classpath*:forms/*.html", "forms/", files);
        return files;
    }

    private static void read(
            ResourcePatternResolver classPath, String pattern, String folder, Map<String, byte[]> files) {
        try {
            for (Resource resource : classPath.getResources(pattern)) {
                String name = folder + resource.getFilename();
                try (InputStream content = resource.getInputStream()) {
                    if (files.put(name, content.readAllBytes()) != null) {
                        throw new IllegalStateException(name + " is on the class path twice");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
