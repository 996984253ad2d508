package sa.org.esrar.casework.workflow.security;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.util.ReflectionUtils;

/**
 * Whether a command brings process variables with it. The engine has some twenty commands that can, each keeping them in
 * a field of its own or of its builder or instructions; all of those fields are maps named after variables or properties.
 */
final class SentVariables {

    private static final int DEPTH = 3;

    private SentVariables() {}

    static boolean in(Command<?> command) {
        return in(command, DEPTH);
    }

    private static boolean in(Object part, int depth) {
        if (part instanceof Collection<?> parts) {
            return parts.stream().anyMatch(each -> in(each, depth));
        }
        if (part == null || depth == 0 || !part.getClass().getName().startsWith("org.camunda.bpm.engine.impl.")) {
            return false;
        }
        boolean[] found = {false};
        ReflectionUtils.doWithFields(
                part.getClass(),
                field -> found[0] |= carries(part, field, depth),
                field -> !Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive());
        return found[0];
    }

    private static boolean carries(Object part, Field field, int depth) {
        ReflectionUtils.makeAccessible(field);
        Object value = ReflectionUtils.getField(field, part);
        if (value instanceof Map<?, ?> map) {
            String name = field.getName().toLowerCase(Locale.ROOT);
            return !map.isEmpty() && (name.contains("variables") || name.equals("properties"));
        }
        boolean further = value instanceof Collection<?>
                || value != null
                        && value.getClass().getSimpleName().matches(".*(Builder|BuilderImpl|Instruction|Cmd|Dto)");
        return further && in(value, depth - 1);
    }
}
