/** Changes of people's own data, from the wish to the end of the time in which it can be denied (G3), with the process data-change. */
@ApplicationModule(
        displayName = "Change of data",
        allowedDependencies = {
            "casefile",
            "actions",
            "parties",
            "calendar",
            "notifications",
            "declarations",
            "workflow",
            "staff",
            "protection",
            "api",
            "portal"
        })
package sa.org.esrar.casework.datachange;

import org.springframework.modulith.ApplicationModule;
