package sa.org.esrar.casework.workflow.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cmd.SetTaskDueDateCmd;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import sa.org.esrar.casework.workflow.CountedDates.Moved;

/**
 * Evaluates again the dates of one case that come from its ledger: {@code ${deadlines.…(caseNumber)}}, or from what
 * another bean finds stored. Dates counted from the day on which they were made, as in
 * {@code ${deadlines.inWorkingDays(10)}}, stay. Running it twice changes nothing. What the present engine command has just
 * created is in no query yet, so its cache is read too.
 */
class CountDatesAgain implements Command<List<Moved>> {

    private final String caseNumber;
    private final List<String> stored;
    private final String bean;
    private final BinaryOperator<Date> rule;
    private final List<Moved> moved = new ArrayList<>();

    /**
     * @param stored the case's process instances that are in the database
     * @param bean that counts the dates
     * @param rule from the date that is set and the one that is counted to the one to set
     */
    CountDatesAgain(String caseNumber, List<String> stored, String bean, BinaryOperator<Date> rule) {
        this.caseNumber = caseNumber;
        this.stored = stored;
        this.bean = bean;
        this.rule = rule;
    }

    @Override
    public List<Moved> execute(CommandContext context) {
        // The ledger moves dates, not the person whose act moved the ledger.
        return context.runWithoutAuthorization(() -> {
            for (String instance : instances(context)) {
                timers(context, instance).forEach(timer -> follow(context, timer));
                tasks(context, instance).forEach(task -> follow(context, task));
            }
            return moved;
        });
    }

    private Set<String> instances(CommandContext context) {
        Set<String> ids = new HashSet<>(stored);
        context.getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).stream()
                .filter(execution -> execution.isProcessInstanceExecution()
                        && caseNumber.equals(execution.getBusinessKey())
                        && !execution.isEnded())
                .forEach(execution -> ids.add(execution.getId()));
        return ids;
    }

    private static Collection<TimerEntity> timers(CommandContext context, String instance) {
        List<JobEntity> stored = context.getJobManager().findJobsByProcessInstanceId(instance);
        // Not by type: asked for TimerEntity, the cache finds none, because it keeps jobs under a key of their own.
        Stream<DbEntity> cached = context.getDbEntityManager().getDbEntityCache().getCachedEntities().stream()
                .map(CachedDbEntity::getEntity);
        return known(
                context,
                Stream.concat(stored.stream(), cached)
                        .filter(TimerEntity.class::isInstance)
                        .map(TimerEntity.class::cast)
                        .filter(timer -> instance.equals(timer.getProcessInstanceId())));
    }

    private static Collection<TaskEntity> tasks(CommandContext context, String instance) {
        List<TaskEntity> stored = context.getTaskManager().findTasksByProcessInstanceId(instance);
        List<TaskEntity> created = context.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class);
        return known(
                context,
                Stream.concat(stored.stream(), created.stream())
                        .filter(task -> instance.equals(task.getProcessInstanceId()) && task.getExecutionId() != null));
    }

    private static <T extends DbEntity> Collection<T> known(CommandContext context, Stream<T> entities) {
        DbEntityManager manager = context.getDbEntityManager();
        Map<String, T> byId = new LinkedHashMap<>();
        entities.filter(entity -> entity.getId() != null && !manager.isDeleted(entity))
                .forEach(entity -> byId.putIfAbsent(entity.getId(), entity));
        return byId.values();
    }

    private void follow(CommandContext context, TimerEntity timer) {
        BpmnModelInstance model = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findBpmnModelInstanceForProcessDefinition(timer.getProcessDefinitionId());
        ModelElementInstance event = model.getModelElementById(timer.getActivityId());
        boolean follows = event != null
                && event.getChildElementsByType(TimerEventDefinition.class).stream()
                        .flatMap(definition -> Stream.of(definition.getTimeDate(), definition.getTimeDuration()))
                        .anyMatch(time -> time != null && isCounted(time.getTextContent()));
        if (follows) {
            Date set = timer.getDuedate();
            // The engine's own command would read the job from the database, where a new one is not yet.
            ActivityImpl activity = timer.getExecution().getProcessDefinition().findActivity(timer.getActivityId());
            TimerDeclarationImpl.getDeclarationsForScope(activity.getEventScope())
                    .get(timer.getActivityId())
                    .resolveAndSetDuedate(timer.getExecution(), timer, false);
            timer.setDuedate(ruled(timer.getActivityId(), set, timer.getDuedate()));
        }
    }

    private void follow(CommandContext context, TaskEntity task) {
        Expression due = task.getTaskDefinition() == null
                ? null
                : task.getTaskDefinition().getDueDateExpression();
        if (due != null && isCounted(due.getExpressionText()) && due.getValue(task) instanceof Date counted) {
            Date date = ruled(task.getTaskDefinitionKey(), task.getDueDate(), counted);
            if (!date.equals(task.getDueDate())) {
                new SetTaskDueDateCmd(task.getId(), date).execute(context);
            }
        }
    }

    private Date ruled(String element, Date set, Date counted) {
        Date date = set == null ? counted : rule.apply(set, counted);
        if (set != null && !date.equals(set)) {
            moved.add(new Moved(element, set, date));
        }
        return date;
    }

    private boolean isCounted(String expression) {
        return expression.contains(bean + ".")
                && (expression.contains("caseNumber") || expression.contains("usinessKey"));
    }
}
