/** The embedded PostgreSQL of the default, the checks that any database must pass, the start-up lock, back-up and restore. */
@ApplicationModule(
        displayName = "Data store",
        allowedDependencies = {})
package sa.org.esrar.casework.datastore;

import org.springframework.modulith.ApplicationModule;
