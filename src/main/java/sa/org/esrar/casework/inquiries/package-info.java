/** Inquiries from the question to the asker's word on the answer (C1, E2, G1), with the process inquiry. */
@ApplicationModule(
        displayName = "Inquiries",
        allowedDependencies = {
            "casefile",
            "actions",
            "parties",
            "catalogue",
            "letters",
            "calendar",
            "notifications",
            "workflow",
            "staff",
            "protection",
            "api",
            "portal"
        })
package sa.org.esrar.casework.inquiries;

import org.springframework.modulith.ApplicationModule;
