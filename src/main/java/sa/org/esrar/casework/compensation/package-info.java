/**
 * Compensation for harm (D1–D4): the investigation, the two gates, negotiation, settlement agreement and payment, with the
 * process compensation-investigation. Here is the case itself and what spans its stages; each stage has a package of its own.
 */
@ApplicationModule(
        displayName = "Compensation",
        allowedDependencies = {
            "casefile",
            "actions",
            "parties",
            "catalogue",
            "committees",
            "committees::decisions",
            "committees::sealing",
            "calendar",
            "declarations",
            "letters",
            "notifications",
            "workflow",
            "staff",
            "protection",
            "api",
            "portal"
        })
package sa.org.esrar.casework.compensation;

import org.springframework.modulith.ApplicationModule;
