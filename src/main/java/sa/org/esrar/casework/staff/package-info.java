/** Staff directory, committees, absence and substitutes, liaison officers, disclosures of interest; the ports for sign-in and groups. */
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {"parties", "protection", "api"})
package sa.org.esrar.casework.staff;

import org.springframework.modulith.ApplicationModule;
