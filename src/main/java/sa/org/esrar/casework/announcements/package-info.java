/** Announcements of changed criteria or conditions to those concerned, with proof that they were reached (G3); with the process announcement. */
@ApplicationModule(
        displayName = "Announcements",
        allowedDependencies = {
            "casefile",
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
package sa.org.esrar.casework.announcements;

import org.springframework.modulith.ApplicationModule;
