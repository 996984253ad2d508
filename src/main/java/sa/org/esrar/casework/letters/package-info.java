/** Arabic letters as PDF from typed models (A2), and the registers of outgoing and incoming letters. */
@ApplicationModule(
        displayName = "Letters",
        allowedDependencies = {"calendar", "fonts", "protection", "api"})
package sa.org.esrar.casework.letters;

import org.springframework.modulith.ApplicationModule;
