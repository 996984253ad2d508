package sa.org.esrar.casework.declarations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.staff.Groups;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * The second witness of a declaration that is read aloud (C4). Nobody is made one by another: she is asked, and says under
 * her own sign-in that she heard it. What she says holds for exactly what was read.
 */
@Service
@Transactional
public class Witnesses {

    private final WitnessRule rule;
    private final DeclarationTexts texts;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final Timeline timeline;
    private final StaffDirectory staff;
    private final Groups groups;
    private final SignIn signIn;
    private final DeclarationSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Witnesses(
            WitnessRule rule,
            DeclarationTexts texts,
            CaseRegister cases,
            CaseAccess access,
            Timeline timeline,
            StaffDirectory staff,
            Groups groups,
            SignIn signIn,
            DeclarationSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.rule = rule;
        this.texts = texts;
        this.cases = cases;
        this.access = access;
        this.timeline = timeline;
        this.staff = staff;
        this.groups = groups;
        this.signIn = signIn;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the one who is signed in may be a witness in this case. */
    @Transactional(readOnly = true)
    public boolean mayI(String caseNumber) {
        return !rule.involved(caseNumber).contains(signIn.current().id());
    }

    /** Whether the person can be asked at all. */
    public boolean mayBeAsked(StaffUser user) {
        return settings.witnessGroups().stream().anyMatch(user::isIn);
    }

    /** Who can be asked, by their titles; the one who asks is not among them. */
    @Transactional(readOnly = true)
    public List<Colleague> askable(String caseNumber) {
        Set<String> involved = rule.involved(caseNumber);
        String me = signIn.current().id();
        return settings.witnessGroups().stream()
                .flatMap(group -> groups.membersOf(group).stream())
                .distinct()
                .filter(user -> !user.equals(me) && !involved.contains(user))
                .flatMap(user -> staff.find(user).stream())
                .filter(StaffMember::active)
                .map(member -> new Colleague(member.userId(), member.title(), false))
                .sorted(Comparator.comparing(Colleague::userId))
                .toList();
    }

    /** Whom the case's officers asked to hear what would be signed now, and who has said so. */
    @Transactional(readOnly = true)
    public List<Colleague> asked(String caseNumber, String content) {
        return asked(caseNumber, Matter.FILING, content);
    }

    /** As {@link #asked(String, String)}, of any matter. */
    @Transactional(readOnly = true)
    public List<Colleague> asked(String caseNumber, Matter matter, String content) {
        return jdbc.sql(
                        """
                        select user_id, confirmed_at is not null as confirmed from declaration_witness
                        where case_number = ? and declared_hash = ? order by asked_at""")
                .params(caseNumber, texts.declaredHash(caseNumber, matter, content))
                .query((row, n) -> new Colleague(
                        row.getString("user_id"), titleOf(row.getString("user_id")), row.getBoolean("confirmed")))
                .list();
    }

    /**
     * Asks a colleague; asking twice is asking once.
     *
     * @throws InvalidInputException on {@code secondWitness}
     * @throws ApiException 404 when the one who asks may not see the case
     */
    public void ask(String caseNumber, String content, String userId) {
        ask(caseNumber, Matter.FILING, content, userId);
    }

    /** As {@link #ask(String, String, String)}, of any matter. */
    public void ask(String caseNumber, Matter matter, String content, String userId) {
        StaffUser by = signIn.current();
        access.requireSee(caseNumber, by);
        cases.lock(caseNumber);
        requireSecond(caseNumber, by.id(), userId);
        int added = jdbc.sql(
                        """
                        insert into declaration_witness
                          (id, case_number, purpose, number, user_id, declared_hash, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        UUID.randomUUID(),
                        caseNumber,
                        matter.purpose(),
                        matter.number(),
                        userId,
                        texts.declaredHash(caseNumber, matter, content),
                        by.id(),
                        Timestamp.from(clock.instant()))
                .update();
        if (added > 0) {
            timeline.append(caseNumber, "declarations.witnessAsked", by.id(), Visibility.STAFF, null, userId);
        }
    }

    /** The cases whose filing the one who is signed in is asked to hear and has not; nothing that is signed already. */
    @Transactional(readOnly = true)
    public List<String> askedOfMe() {
        return askedToHear(Matter.FILING.purpose());
    }

    /** As {@link #askedOfMe()}, for any purpose. */
    @Transactional(readOnly = true)
    public List<String> askedToHear(String purpose) {
        return jdbc
                .sql(
                        """
                        select distinct case_number from declaration_witness w
                        where user_id = ? and purpose = ? and confirmed_at is null and asked_at > ?
                          and not exists (select from declaration d where d.case_number = w.case_number
                            and d.purpose = w.purpose and d.number = w.number)
                        order by case_number""")
                .params(
                        signIn.current().id(),
                        purpose,
                        Timestamp.from(clock.instant().minus(settings.witnessValidFor())))
                .query(String.class)
                .list()
                .stream()
                .filter(this::mayI)
                .toList();
    }

    /**
     * The one who is signed in heard the declaration read, and heard the signer say that it is so.
     *
     * @param paperCode of what she heard
     * @throws ApiException 404 when nobody asked her, 409 when what would be signed is no longer what she heard
     */
    public void confirm(String caseNumber, String content, String paperCode) {
        confirm(caseNumber, Matter.FILING, content, paperCode);
    }

    /** As {@link #confirm(String, String, String)}, of any matter. */
    public void confirm(String caseNumber, Matter matter, String content, String paperCode) {
        String me = signIn.current().id();
        cases.lock(caseNumber);
        if (!askedToHear(matter.purpose()).contains(caseNumber)) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
        String hash = texts.declaredHash(caseNumber, matter, content);
        if (!hash.startsWith(paperCode) || paperCode.length() != Rendering.CODE_LENGTH) {
            throw new ApiException(409, "declarations.witness.contentChanged");
        }
        int confirmed = jdbc.sql(
                        """
                        update declaration_witness set confirmed_at = ?
                        where case_number = ? and user_id = ? and declared_hash = ? and confirmed_at is null""")
                .params(Timestamp.from(clock.instant()), caseNumber, me, hash)
                .update();
        if (confirmed == 0) {
            throw new ApiException(409, "declarations.witness.contentChanged");
        }
        timeline.append(caseNumber, "declarations.witnessHeard", me, Visibility.STAFF, null);
    }

    /** @throws InvalidInputException on {@code secondWitness}: not another, not entitled, or has not said that she heard it */
    void requireHeard(String caseNumber, String first, String second, String declaredHash) {
        requireSecond(caseNumber, first, second);
        boolean heard = jdbc.sql(
                        """
                        select exists (select from declaration_witness
                        where case_number = ? and user_id = ? and declared_hash = ? and confirmed_at > ?)""")
                .params(
                        caseNumber,
                        second,
                        declaredHash,
                        Timestamp.from(clock.instant().minus(settings.witnessValidFor())))
                .query(Boolean.class)
                .single();
        if (!heard) {
            throw new InvalidInputException("secondWitness", "declarations.witness.notHeard");
        }
    }

    private void requireSecond(String caseNumber, String first, String second) {
        if (first.equals(second)) {
            throw new InvalidInputException("secondWitness", "declarations.witness.same");
        }
        rule.require("secondWitness", caseNumber, second);
        if (settings.witnessGroups().stream()
                .noneMatch(group -> groups.membersOf(group).contains(second))) {
            throw new InvalidInputException("secondWitness", "declarations.witness.unknown");
        }
    }

    Localized titleOf(String userId) {
        return staff.named(userId);
    }

    /** @param heard whether she has said that she heard it */
    public record Colleague(String userId, Localized title, boolean heard) {}
}
