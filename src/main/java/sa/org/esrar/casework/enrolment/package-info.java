/** Brings persons and households in from a list: columns matched, every row checked before any is taken, and undone again. */
@ApplicationModule(
        displayName = "Enrolment",
        allowedDependencies = {"parties", "staff", "casefile", "calendar", "protection", "api"})
package sa.org.esrar.casework.enrolment;

import org.springframework.modulith.ApplicationModule;
