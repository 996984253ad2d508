/** The typeface of pages and letters, IBM Plex Sans Arabic, where the build laid it on the class path. */
@ApplicationModule(
        displayName = "Fonts",
        allowedDependencies = {})
package sa.org.esrar.casework.fonts;

import org.springframework.modulith.ApplicationModule;
