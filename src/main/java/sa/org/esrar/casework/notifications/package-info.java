/** Outbox, templates, channels and proof of delivery; quiet hours; news for staff. */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {
            "casefile",
            "parties",
            "letters",
            "staff",
            "calendar",
            "workflow",
            "protection",
            "api",
            "datastore"
        })
package sa.org.esrar.casework.notifications;

import org.springframework.modulith.ApplicationModule;
