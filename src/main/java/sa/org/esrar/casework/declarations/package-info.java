/** Signed declarations (C4): texts with versions, one-time codes, witnesses. */
@ApplicationModule(
        displayName = "Declarations",
        allowedDependencies = {"casefile", "parties", "notifications", "calendar", "protection", "api", "catalogue"})
package sa.org.esrar.casework.declarations;

import org.springframework.modulith.ApplicationModule;
