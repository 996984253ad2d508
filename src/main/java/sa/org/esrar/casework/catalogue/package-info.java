/** Services with criteria, required items and form fields; published documents with versions (B1-B5, C2). */
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {"parties", "staff", "protection", "api"})
package sa.org.esrar.casework.catalogue;

import org.springframework.modulith.ApplicationModule;
