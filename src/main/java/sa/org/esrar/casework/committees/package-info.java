/** Committees at work (D2): agendas, sittings, minutes with their versions and votes, and the sealed file; with the process committee-minutes. */
@ApplicationModule(
        displayName = "Committees",
        allowedDependencies = {
            "casefile",
            "calendar",
            "notifications",
            "letters",
            "workflow",
            "workflow::desk",
            "staff",
            "protection",
            "parties",
            "portal",
            "datastore",
            "api"
        })
package sa.org.esrar.casework.committees;

import org.springframework.modulith.ApplicationModule;
