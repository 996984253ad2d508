/** The public pages: layout, filing, signing and tracking. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "casefile",
            "declarations",
            "parties",
            "staff",
            "catalogue",
            "calendar",
            "notifications",
            "protection",
            "api"
        })
package sa.org.esrar.casework.portal;

import org.springframework.modulith.ApplicationModule;
