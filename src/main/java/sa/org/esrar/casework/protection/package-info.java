/** The keys of the installation: encryption, keyed look-up hashes and seals, and their rotation (F2). */
@ApplicationModule(
        displayName = "Protection",
        allowedDependencies = {"datastore"})
package sa.org.esrar.casework.protection;

import org.springframework.modulith.ApplicationModule;
