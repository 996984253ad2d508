/** Complaints and objections, from the filing to the beneficiary's own word on whether it is settled (E1, E3, F4), with the process complaint-escalation. */
@ApplicationModule(
        displayName = "Complaints",
        allowedDependencies = {
            "casefile",
            "actions",
            "parties",
            "catalogue",
            "committees",
            "committees::decisions",
            "calendar",
            "letters",
            "notifications",
            "workflow",
            "staff",
            "protection",
            "api",
            "portal"
        })
package sa.org.esrar.casework.complaints;

import org.springframework.modulith.ApplicationModule;
