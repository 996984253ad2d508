package sa.org.esrar.casework.workflow.security;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * The permission table (decision 8c): group → resource → permissions. What is not here is not allowed.
 *
 * <p>Tasks are not here: the engine grants READ and TASK_WORK on a task to its candidate groups and its assignee. Nobody
 * but an administrator has READ_HISTORY, because history does not know exclusions (F4); nobody but an administrator has
 * any UPDATE, so that the diagram decides what happens next.
 */
final class Permissions {

    private static final String REPORT_READERS = "violation-readers";
    private static final String COMPENSATION_INTAKE = "compensation-intake";

    /** Processes that the desks start. */
    private static final List<String> AT_THE_DESK = List.of(
            "desk-intake",
            "desk-inquiry",
            "complaint-intake",
            "objection-intake",
            "violation-intake",
            "data-change-intake",
            COMPENSATION_INTAKE);

    /** Processes whose tasks any member of staff may meet; their diagram and form may be read. */
    private static final List<String> OF_ALL_STAFF = List.of(
            "request-intake",
            "desk-intake",
            "inquiry",
            "desk-inquiry",
            "complaint-intake",
            "objection-intake",
            "complaint-escalation",
            "violation-intake",
            "data-change-intake",
            "data-change",
            "corrective-action",
            "management-instruction",
            "follow-up-action",
            "quarantined-file",
            "outgoing-letter",
            "absence",
            "unattended-case",
            "announcement",
            "committee-minutes",
            COMPENSATION_INTAKE,
            "compensation-investigation");

    private static final List<String> DESKS = List.of("intake-officers", "liaison-officers", "volunteer-coordinator");

    private static final List<String> STAFF = List.of(
            "intake-officers",
            "service-committee",
            "aid-committee",
            "follow-up-committee",
            "investigation-committee",
            "liaison-officers",
            StaffGroups.MANAGEMENT,
            "executive-manager",
            "board",
            "board-chair",
            "finance",
            "authorised-signatories",
            "human-resources",
            "data-protection-officer",
            "volunteer-coordinator",
            REPORT_READERS);

    /** Who may meet a task of a report of a violation; its diagram is nobody else's to read, but for those who repair. */
    private static final List<String> OF_REPORTS = List.of(REPORT_READERS, "board-chair", "board");

    private Permissions() {}

    /** Top management brings a compensation about (D1), and takes nothing else down. */
    private static boolean mayStart(String group, String process) {
        return DESKS.contains(group) && AT_THE_DESK.contains(process)
                || group.equals(StaffGroups.MANAGEMENT) && process.equals(COMPENSATION_INTAKE);
    }

    /** The whole table. */
    static List<Grant> table() {
        List<Grant> table = new ArrayList<>();
        for (String group : STAFF) {
            table.add(new Grant(group, APPLICATION, "tasklist", ACCESS));
            table.add(new Grant(group, FILTER, "*", READ));
            for (String process : OF_ALL_STAFF) {
                table.add(
                        mayStart(group, process)
                                ? new Grant(
                                        group,
                                        PROCESS_DEFINITION,
                                        process,
                                        ProcessDefinitionPermissions.READ,
                                        CREATE_INSTANCE)
                                : new Grant(group, PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ));
            }
        }

        for (String group : OF_REPORTS) {
            table.add(new Grant(group, PROCESS_DEFINITION, "violation-report", ProcessDefinitionPermissions.READ));
        }

        // Who takes cases down starts their process; which one, CREATE_INSTANCE says.
        for (String group : DESKS) {
            table.add(new Grant(group, PROCESS_INSTANCE, "*", CREATE));
        }
        table.add(new Grant(StaffGroups.MANAGEMENT, PROCESS_INSTANCE, "*", CREATE));

        // Sees what runs and what is stuck, and may try again; never changes where a case stands.
        table.add(new Grant(StaffGroups.MANAGEMENT, APPLICATION, "cockpit", ACCESS));
        table.add(new Grant(
                StaffGroups.MANAGEMENT,
                PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ,
                READ_INSTANCE,
                RETRY_JOB));
        table.add(new Grant(StaffGroups.MANAGEMENT, DECISION_DEFINITION, "*", READ));
        table.add(new Grant(StaffGroups.MANAGEMENT, DECISION_REQUIREMENTS_DEFINITION, "*", READ));

        // Sees definitions and deploys new versions; sees no instance, so no case.
        table.add(new Grant(StaffGroups.ANALYSTS, APPLICATION, "cockpit", ACCESS));
        table.add(new Grant(StaffGroups.ANALYSTS, PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ));
        table.add(new Grant(StaffGroups.ANALYSTS, DECISION_DEFINITION, "*", READ));
        table.add(new Grant(StaffGroups.ANALYSTS, DECISION_REQUIREMENTS_DEFINITION, "*", READ));
        table.add(new Grant(StaffGroups.ANALYSTS, DEPLOYMENT, "*", CREATE, READ));

        // Runs the installation: people, groups, permissions, shared task lists, and repair.
        for (Resource resource : Resources.values()) {
            table.add(new Grant(StaffGroups.ADMINISTRATORS, resource, "*", ALL));
        }
        return table;
    }

    /** One row: what a group may do with one resource, {@code *} for all of its kind. */
    record Grant(String group, Resource resource, String resourceId, List<Permission> permissions) {

        Grant(String group, Resource resource, String resourceId, Permission... permissions) {
            this(group, resource, resourceId, List.of(permissions));
        }
    }
}
