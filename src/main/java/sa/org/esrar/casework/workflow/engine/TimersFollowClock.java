package sa.org.esrar.casework.workflow.engine;

import java.util.Date;
import java.util.List;
import java.util.function.BinaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.DueDatesMoved;
import sa.org.esrar.casework.workflow.CountedDates;

/**
 * Timers and task due dates go where the case's ledger says (decision 5), in the transaction that moved it. Held counts
 * answer with a date far in the future, so nothing is suspended and no date is ever null. Processes without a ledger count
 * theirs again in the same way.
 */
@Component
class TimersFollowClock implements CountedDates {

    private static final String LEDGER = "deadlines";

    private final JdbcClient jdbc;
    private final CommandExecutor commands;

    TimersFollowClock(JdbcClient jdbc, ProcessEngine engine) {
        this.jdbc = jdbc;
        // The executor's own bean is null when it is asked for before the engine is built.
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    @EventListener
    void follow(DueDatesMoved moved) {
        countAgain(moved.caseNumber(), LEDGER, (set, counted) -> counted);
    }

    @Override
    public List<Moved> countAgain(String caseNumber, String bean, BinaryOperator<Date> rule) {
        return commands.execute(new CountDatesAgain(caseNumber, stored(caseNumber), bean, rule));
    }

    /** The case's process instances; what the present engine command starts is not among them yet. */
    private List<String> stored(String caseNumber) {
        return jdbc.sql("select id_ from act_ru_execution where business_key_ = ? and parent_id_ is null")
                .param(caseNumber)
                .query(String.class)
                .list();
    }
}
