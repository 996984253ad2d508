package sa.org.esrar.casework.workflow.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** The beans that a diagram can reach, and nothing else of the application (decisions 7 and 8a). */
@Component
public class DiagramBeans {

    /** Beans of modules that cannot see this one's annotation: the deadline dates of {@code casefile}. */
    private static final Set<String> OF_MODULES_BELOW = Set.of("deadlines");

    private final ListableBeanFactory beans;
    private volatile Names names;

    DiagramBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Names of the beans whose methods an expression may call. */
    public Set<String> services() {
        return names().services;
    }

    /** Names of the delegates and listeners that a delegate expression may name. */
    public Set<String> delegates() {
        return names().delegates;
    }

    /** Whether a public method of that name takes that many arguments. */
    public boolean hasMethod(String service, String method, int arguments) {
        Class<?> type = beans.getType(service);
        return type != null
                && Arrays.stream(type.getMethods())
                        .filter(candidate -> candidate.getDeclaringClass() != Object.class)
                        .anyMatch(candidate -> candidate.getName().equals(method)
                                && (candidate.getParameterCount() == arguments
                                        || candidate.isVarArgs() && arguments >= candidate.getParameterCount() - 1));
    }

    /** The bean of an allowed name. */
    Optional<Object> find(String name) {
        return services().contains(name) || delegates().contains(name)
                ? Optional.of(beans.getBean(name))
                : Optional.empty();
    }

    /** Whether an object is one of the beans whose methods may be called. */
    boolean isService(Object candidate) {
        return services().stream().anyMatch(name -> beans.getBean(name) == candidate);
    }

    private Names names() {
        Names known = names;
        if (known == null) {
            known = read();
            names = known;
        }
        return known;
    }

    private Names read() {
        Set<String> services = new TreeSet<>(Arrays.asList(beans.getBeanNamesForAnnotation(UsedInDiagrams.class)));
        OF_MODULES_BELOW.stream().filter(beans::containsBean).forEach(services::add);
        Set<String> delegates = new TreeSet<>();
        for (Class<?> type : new Class<?>[] {JavaDelegate.class, ExecutionListener.class, TaskListener.class}) {
            delegates.addAll(Arrays.asList(beans.getBeanNamesForType(type, true, false)));
        }
        return new Names(services, delegates);
    }

    private record Names(Set<String> services, Set<String> delegates) {}
}
