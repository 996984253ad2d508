/** Working days, holidays, office hours and Hijri dates (C6). Knows nothing of cases. */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"api"})
package sa.org.esrar.casework.calendar;

import org.springframework.modulith.ApplicationModule;
