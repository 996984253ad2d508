package sa.org.esrar.casework.workflow.security;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.workflow.SystemWork;

/**
 * Groups, permission table, and the first people, before the web server and the job executor start. Safe to run again and
 * on several nodes at once: one transaction under a lock of the database.
 */
@Component
class IdentitySetup implements SmartInitializingSingleton {

    /** Any number, but the same on every node. */
    private static final long LOCK = 0x657372_61725FL;

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final SystemWork system;
    private final CredentialStates credentials;
    private final DemoPeople demo;
    private final SecuritySettings settings;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    IdentitySetup(
            IdentityService identity,
            AuthorizationService authorizations,
            SystemWork system,
            CredentialStates credentials,
            DemoPeople demo,
            SecuritySettings settings,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.system = system;
        this.credentials = credentials;
        this.demo = demo;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
            system.run(() -> {
                StaffGroups.names().forEach(this::ensureGroup);
                Permissions.table().forEach(this::ensureGrant);
                if (demo.wanted()) {
                    demo.all().forEach(this::ensureDemoPerson);
                }
                ensureAdministrator();
            });
        });
    }

    private void ensureGroup(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(id.equals(StaffGroups.ADMINISTRATORS) ? "SYSTEM" : "WORKFLOW");
            identity.saveGroup(group);
        }
    }

    /** One row of the table is one authorization; it is set to what the table says, whatever it was. */
    private void ensureGrant(Permissions.Grant grant) {
        List<Authorization> found = authorizations
                .createAuthorizationQuery()
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .list();
        Authorization row =
                found.isEmpty() ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : found.get(0);
        row.setGroupId(grant.group());
        row.setResource(grant.resource());
        row.setResourceId(grant.resourceId());
        row.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(row);
    }

    private void ensureDemoPerson(String id, DemoPeople.Person person) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(person.title());
        user.setLastName(person.number());
        user.setEmail(id + "@example.org");
        user.setPassword(DemoPeople.PASSWORD);
        // The policy refuses this password everywhere else.
        ((IdentityServiceImpl) identity).saveUser(user, true);
        person.groups().forEach(group -> identity.createMembership(id, group));
    }

    /** Without a direct member of {@code camunda-admin} the web apps' set-up page would make one for anybody. */
    private void ensureAdministrator() {
        if (identity.createUserQuery().memberOfGroup(StaffGroups.ADMINISTRATORS).count() > 0) {
            return;
        }
        SecuritySettings.FirstAdministrator first = settings.firstAdministrator();
        if (first.user().isBlank() || first.password().isBlank()) {
            throw new IllegalStateException("There is no administrator yet. Give the first one with CASEWORK_ADMIN_USER"
                    + " and CASEWORK_ADMIN_PASSWORD; the password has to be changed at the first sign-in.");
        }
        if (!identity.checkPasswordAgainstPolicy(first.password()).isValid()) {
            throw new IllegalStateException(
                    "CASEWORK_ADMIN_PASSWORD is refused: it takes twelve characters or more with"
                            + " a digit, and neither the demo password nor a common one.");
        }
        if (identity.createUserQuery().userId(first.user()).count() == 0) {
            User user = identity.newUser(first.user());
            user.setFirstName(StaffGroups.names().get(StaffGroups.ADMINISTRATORS));
            user.setPassword(first.password());
            identity.saveUser(user);
            credentials.set(first.user(), true);
        }
        identity.createMembership(first.user(), StaffGroups.ADMINISTRATORS);
    }
}
