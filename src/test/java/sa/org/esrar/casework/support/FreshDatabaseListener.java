package sa.org.esrar.casework.support;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import sa.org.esrar.casework.committees.PlainMatters;

/** Gives each test class the database as the Spring context found it, and the clock at its start. */
public final class FreshDatabaseListener implements TestExecutionListener {

    private static final Set<String> TEMPLATES = ConcurrentHashMap.newKeySet();

    @Override
    public void beforeTestClass(TestContext test) throws Exception {
        ApplicationContext context = test.getApplicationContext();
        serveWebApps(context.getBean(ProcessEngine.class));
        String name = context.getEnvironment().getProperty("casework.test.database");
        HikariDataSource pool = context.getBean(DataSource.class).unwrap(HikariDataSource.class);
        if (TEMPLATES.add(name)) {
            TestDatabase.keepAsTemplate(name, pool);
        } else {
            TestDatabase.reset(name, pool);
        }
        // What waited for committees in the class before.
        context.getBeanProvider(PlainMatters.class).ifAvailable(PlainMatters::clear);
    }

    /** The web apps ask the JVM's platform for the engine, and the last context that started has left its own there. */
    private static void serveWebApps(ProcessEngine engine) {
        RuntimeContainerDelegate platform = RuntimeContainerDelegate.INSTANCE.get();
        ProcessEngine present = platform.getProcessEngineService().getDefaultProcessEngine();
        if (present != engine) {
            if (present != null) {
                platform.unregisterProcessEngine(present);
            }
            platform.registerProcessEngine(engine);
        }
        ProcessEngines.registerProcessEngine(engine);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        context.getBean(TestClock.class).set(TestClock.START);
        // Camunda's assertions would otherwise speak to the engine of another context in this JVM.
        BpmnAwareTests.init(context.getBean(ProcessEngine.class));
    }
}
