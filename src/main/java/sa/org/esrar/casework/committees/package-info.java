/**
 * Committees at work (D2): agendas, sittings, minutes with their versions and votes, and the sealed file; with the process
 * committee-minutes. Here are the committees themselves and the port to the cases they decide on; minutes have a package, and so
 * has each of their stages.
 */
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
