/** Top management follows inquiries, complaints and liaison officers (H5, H6): a live list, a weekly review with frozen figures, instructions that are carried out; with the processes management-review and management-instruction. */
@ApplicationModule(
        displayName = "Oversight",
        allowedDependencies = {
            "casefile",
            "parties",
            "calendar",
            "notifications",
            "workflow",
            "staff",
            "protection",
            "api"
        })
package sa.org.esrar.casework.oversight;

import org.springframework.modulith.ApplicationModule;
