/** Service requests from the signed filing to the answer and the entitlement (C1-C6), with the process request-intake. */
@ApplicationModule(
        displayName = "Requests",
        allowedDependencies = {
            "casefile",
            "actions",
            "announcements",
            "committees",
            "committees::decisions",
            "declarations",
            "parties",
            "catalogue",
            "calendar",
            "letters",
            "notifications",
            "workflow",
            "staff",
            "protection",
            "api",
            "portal"
        })
package sa.org.esrar.casework.requests;

import org.springframework.modulith.ApplicationModule;
