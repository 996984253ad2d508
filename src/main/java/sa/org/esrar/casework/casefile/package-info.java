/** Case number, register, who may see a case, exclusions, timeline, documents, contact log, and the deadline clock with its explanation. */
@ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {"calendar", "parties", "staff", "catalogue", "protection", "api", "datastore"})
package sa.org.esrar.casework.casefile;

import org.springframework.modulith.ApplicationModule;
