/** The reception line (A1, C1): who arrived, for what and for whom, called by number, answered on the spot or not; and the incoming register (A2, A4). */
@ApplicationModule(
        displayName = "Reception",
        allowedDependencies = {"parties", "staff", "casefile", "catalogue", "calendar", "letters", "protection", "api"})
package sa.org.esrar.casework.reception;

import org.springframework.modulith.ApplicationModule;
