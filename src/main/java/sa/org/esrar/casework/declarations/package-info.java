/** Signed declarations (C4): texts with versions, one-time codes, the ways of signing, witnesses, proofs. */
@ApplicationModule(
        displayName = "Declarations",
        allowedDependencies = {
            "casefile",
            "parties",
            "staff",
            "notifications",
            "letters",
            "calendar",
            "protection",
            "api",
            "catalogue",
            "workflow"
        })
package sa.org.esrar.casework.declarations;

import org.springframework.modulith.ApplicationModule;
