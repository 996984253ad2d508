/** Corrective actions (P2): opened by a decision or by a missed promise, carried out with proof, verified by somebody else; with the process corrective-action. */
@ApplicationModule(
        displayName = "Actions",
        allowedDependencies = {
            "casefile",
            "parties",
            "calendar",
            "notifications",
            "workflow",
            "staff",
            "protection",
            "api"
        })
package sa.org.esrar.casework.actions;

import org.springframework.modulith.ApplicationModule;
