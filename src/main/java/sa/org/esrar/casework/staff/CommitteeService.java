package sa.org.esrar.casework.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.Committee.Rule;
import sa.org.esrar.casework.staff.Committee.Way;

@Service
@Transactional
class CommitteeService implements Committees {

    private static final String ALTERNATE = "ALTERNATE";
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final String FORMED =
            """
            select f.id, f.committee, c.name_ar, c.name_en, f.decision_number, f.decided_on, f.in_force_until, f.rule,
                   f.quorum, f.decides_by_minutes, f.by_circulation, f.endorsed_by, m.user_id, m.role, m.stands_in_for
              from committee_formation f
              join committee c on c.code = f.committee
              left join committee_member m on m.formation_id = f.id
                    and :on between m.member_from and coalesce(m.member_until, 'infinity')
             where :on between f.in_force_from and coalesce(f.in_force_until, 'infinity')
               and f.committee = coalesce(:code, f.committee)
             order by f.committee, array_position(array['CHAIR', 'SECRETARY', 'MEMBER', 'ALTERNATE'], m.role::text), m.id
            """;

    private final JdbcClient jdbc;
    private final StaffDirectory directory;
    private final Clock clock;

    CommitteeService(JdbcClient jdbc, StaffDirectory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Committee> find(String code) {
        return find(code, today());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Committee> find(String code, LocalDate on) {
        return formed(code, on).map(FormedCommittee::committee);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Committee> all() {
        return formedOn(today(), null).stream().map(FormedCommittee::committee).toList();
    }

    /** A committee with the key of its formation. */
    private record FormedCommittee(long formationId, Committee committee) {}

    private Optional<FormedCommittee> formed(String code, LocalDate on) {
        return formedOn(on, code).stream().findFirst();
    }

    /**
     * With their members in one statement.
     *
     * @param code null for all of them
     */
    private List<FormedCommittee> formedOn(LocalDate on, String code) {
        Map<Long, FormedCommittee> formed = new LinkedHashMap<>();
        jdbc.sql(FORMED).param("on", on).param("code", code, Types.VARCHAR).query(row -> {
            long id = row.getLong("id");
            if (!formed.containsKey(id)) {
                formed.put(id, new FormedCommittee(id, withoutMembers(row)));
            }
            if (row.getString("user_id") != null) {
                addTo(formed.get(id).committee(), row);
            }
        });
        return List.copyOf(formed.values());
    }

    private static void addTo(Committee committee, ResultSet row) throws SQLException {
        String userId = row.getString("user_id");
        if (ALTERNATE.equals(row.getString("role"))) {
            committee.alternates().add(new Alternate(userId, row.getString("stands_in_for")));
        } else {
            committee.members().add(new Member(userId, Role.valueOf(row.getString("role"))));
        }
    }

    private static Committee withoutMembers(ResultSet row) throws SQLException {
        return new Committee(
                row.getString("committee"),
                new Localized(row.getString("name_ar"), row.getString("name_en")),
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("in_force_until", LocalDate.class),
                new Way(
                        Rule.valueOf(row.getString("rule")),
                        row.getInt("quorum"),
                        row.getBoolean("decides_by_minutes"),
                        row.getBoolean("by_circulation"),
                        row.getString("endorsed_by")),
                new ArrayList<>(),
                new ArrayList<>());
    }

    @Override
    public void form(Formation formation) {
        check(formation);
        jdbc.sql(
                        """
                        insert into committee (code, name_ar, name_en) values (:code, :ar, :en)
                        on conflict (code) do update set name_ar = :ar, name_en = :en
                        """)
                .param("code", formation.code())
                .param("ar", formation.name().ar())
                .param("en", formation.name().en())
                .update();
        endFormer(formation);
        long id = jdbc.sql(
                        """
                        insert into committee_formation (committee, decision_number, decided_on, in_force_from,
                               in_force_until, rule, quorum, decides_by_minutes, by_circulation, endorsed_by)
                        values (:code, :number, :decidedOn, :from, :until,
                               :rule, :quorum, :byMinutes, :byCirculation, :endorsedBy) returning id
                        """)
                .param("code", formation.code())
                .param("number", formation.decisionNumber())
                .param("decidedOn", formation.decidedOn())
                .param("from", formation.inForceFrom())
                .param("until", formation.until(), Types.DATE)
                .param("rule", formation.way().rule().name())
                .param("quorum", formation.way().quorum())
                .param("byMinutes", formation.way().decidesByMinutes())
                .param("byCirculation", formation.way().byCirculation())
                .param("endorsedBy", formation.way().endorsedBy(), Types.VARCHAR)
                .query(Long.class)
                .single();
        formation.members().forEach(member -> addMember(id, member, formation.inForceFrom()));
        formation.alternates().forEach(alternate -> addAlternate(id, alternate, formation.inForceFrom()));
    }

    private void check(Formation formation) {
        long persons =
                formation.members().stream().map(Member::userId).distinct().count();
        boolean known = formation.members().stream()
                .allMatch(member -> directory.find(member.userId()).isPresent());
        if (formation.holders(Role.CHAIR) != 1
                || formation.holders(Role.SECRETARY) > 1
                || persons != formation.members().size()
                || !known) {
            throw new InvalidInputException("members", "staff.committee.membersInvalid");
        }
    }

    /** The upsert of the committee's row before this lets only one formation at a time through. */
    private void endFormer(Formation formation) {
        boolean later = jdbc.sql(
                        "select exists (select 1 from committee_formation where committee = :code and in_force_from >= :from)")
                .param("code", formation.code())
                .param("from", formation.inForceFrom())
                .query(Boolean.class)
                .single();
        if (later) {
            throw new ApiException(409, "staff.committee.formedAlready");
        }
        jdbc.sql(
                        """
                        update committee_formation set in_force_until = :until
                         where committee = :code and coalesce(in_force_until, 'infinity') > :until
                        """)
                .param("until", formation.inForceFrom().minusDays(1))
                .param("code", formation.code())
                .update();
    }

    private void addMember(long formationId, Member member, LocalDate from) {
        seat(formationId, member.userId(), member.role().name(), null, from);
    }

    private void addAlternate(long formationId, Alternate alternate, LocalDate from) {
        seat(formationId, alternate.userId(), ALTERNATE, alternate.standsInFor(), from);
    }

    private void seat(long formationId, String userId, String role, String standsInFor, LocalDate from) {
        jdbc.sql(
                        """
                        insert into committee_member (formation_id, user_id, role, stands_in_for, member_from)
                        values (:formationId, :userId, :role, :standsInFor, :from)
                        """)
                .param("formationId", formationId)
                .param("userId", userId)
                .param("role", role)
                .param("standsInFor", standsInFor, Types.VARCHAR)
                .param("from", from)
                .update();
    }

    @Override
    public void replaceMember(String code, String leaving, String joining, LocalDate from) {
        FormedCommittee formed =
                formed(code, from).orElseThrow(() -> new ApiException(404, "staff.committee.notFound"));
        Committee committee = formed.committee();
        boolean possible = !committee.has(joining) && directory.find(joining).isPresent();
        int ended = possible
                ? jdbc.sql(
                                """
                                update committee_member set member_until = :until
                                 where formation_id = :formationId and user_id = :leaving and member_until is null
                                """)
                        .param("until", from.minusDays(1))
                        .param("formationId", formed.formationId())
                        .param("leaving", leaving)
                        .update()
                : 0;
        Role office = committee.members().stream()
                .filter(member -> member.userId().equals(leaving))
                .map(Member::role)
                .findFirst()
                .orElse(null);
        if (ended == 0 || office == null) {
            throw new ApiException(409, "staff.committee.cannotReplace");
        }
        addMember(formed.formationId(), new Member(joining, office), from);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIYADH);
    }
}
