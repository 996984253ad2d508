/** Reports of violations, for readers of their own, from the report to what came of it; the reporter is protected (F2, F4). */
@ApplicationModule(
        displayName = "Reports of violations",
        allowedDependencies = {
            "casefile",
            "actions",
            "parties",
            "catalogue",
            "calendar",
            "notifications",
            "workflow",
            "staff",
            "protection",
            "api",
            "portal"
        })
package sa.org.esrar.casework.violations;

import org.springframework.modulith.ApplicationModule;
