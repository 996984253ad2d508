/** Everything that touches the engine on behalf of all: deployment and its gate, guards, security of the web apps, task submissions, timers that follow the clock. */
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"staff", "casefile", "calendar", "parties", "protection", "api", "datastore"})
package sa.org.esrar.casework.workflow;

import org.springframework.modulith.ApplicationModule;
