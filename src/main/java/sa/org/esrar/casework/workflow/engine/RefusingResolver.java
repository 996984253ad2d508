package sa.org.esrar.casework.workflow.engine;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/**
 * Asked before every other resolver: refuses each step of an expression that is not known to be harmless. Values can be
 * compared and collections looked into; an execution or a task tells its case number and ids; methods are called on
 * allowed beans only. So no expression arrives at a class, a class loader, reflection, the runtime, Spring's context or
 * the engine's services, whatever object it starts from.
 */
class RefusingResolver extends ReadingResolver {

    private static final Set<String> NEVER =
            Set.of("class", "getClass", "getDeclaringClass", "wait", "notify", "notifyAll", "finalize", "clone");

    private static final Set<String> OF_VALUES = Set.of(
            "equals",
            "compareTo",
            "toString",
            "length",
            "isEmpty",
            "startsWith",
            "endsWith",
            "contains",
            "isBefore",
            "isAfter",
            "before",
            "after",
            "empty");

    private static final Set<String> OF_COLLECTIONS =
            Set.of("size", "isEmpty", "empty", "contains", "containsKey", "get");

    private static final Set<String> OF_EXECUTIONS = Set.of(
            "id",
            "getId",
            "businessKey",
            "getBusinessKey",
            "processBusinessKey",
            "getProcessBusinessKey",
            "processInstanceId",
            "getProcessInstanceId",
            "currentActivityId",
            "getCurrentActivityId",
            "assignee",
            "getAssignee",
            "taskDefinitionKey",
            "getTaskDefinitionKey");

    private final DiagramBeans beans;

    RefusingResolver(DiagramBeans beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            return null;
        }
        if (!isReadable(base, String.valueOf(property))) {
            throw refusal(String.valueOf(property));
        }
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        String name = String.valueOf(method);
        if (NEVER.contains(name) || !beans.isService(base) && !isReadable(base, name)) {
            throw refusal(name);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw refusal(String.valueOf(property));
    }

    private static boolean isReadable(Object base, String member) {
        if (base instanceof Map || base instanceof Collection || base.getClass().isArray()) {
            // A key or an index is data, but 'class' would be looked up on the object after the entry is missed.
            return !NEVER.contains(member)
                    && (OF_COLLECTIONS.contains(member)
                            || base instanceof Map<?, ?> map && map.containsKey(member)
                            || member.chars().allMatch(Character::isDigit));
        }
        if (base instanceof DelegateExecution || base instanceof DelegateTask) {
            return OF_EXECUTIONS.contains(member);
        }
        return isValue(base) && OF_VALUES.contains(member);
    }

    private static boolean isValue(Object base) {
        return base instanceof CharSequence
                || base instanceof Number
                || base instanceof Boolean
                || base instanceof Date
                || base instanceof Temporal
                || base instanceof Enum<?>;
    }

    private static ELException refusal(String member) {
        return new ELException("an expression may not reach '" + member + "' here");
    }
}
