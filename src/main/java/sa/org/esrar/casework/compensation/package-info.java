/**
 * Compensation for harm (D1–D4): the investigation, the two gates, negotiation, settlement agreement and payment, with the
 * process compensation-investigation. Here are its settings; the case itself has a package, and so has each of its stages.
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
