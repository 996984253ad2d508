/** Suggestions and thanks (E1): short ways beside the complaint and the inquiry, with neither number nor clock nor process. */
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {
            "parties",
            "calendar",
            "notifications",
            "workflow",
            "staff",
            "protection",
            "api",
            "portal"
        })
package sa.org.esrar.casework.feedback;

import org.springframework.modulith.ApplicationModule;
