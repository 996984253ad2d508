package sa.org.esrar.casework.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;

@Service
@Transactional
class CommitteeService implements Committees {

    private static final String SYSTEM = "system";
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
    private final FormationCheck check;
    private final CommitteeSeats seats;
    private final FormationHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommitteeService(
            JdbcClient jdbc,
            FormationCheck check,
            CommitteeSeats seats,
            FormationHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.seats = seats;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Committee> find(String code) {
        return find(code, today());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Committee> lastFormed(String code) {
        return jdbc.sql(
                        """
                        select max(least(in_force_until, :today)) from committee_formation
                         where committee = :code and in_force_from <= :today
                           and coalesce(in_force_until, 'infinity') >= in_force_from
                        """)
                .param("code", code)
                .param("today", today())
                .query(LocalDate.class)
                .optional()
                .flatMap(day -> find(code, day));
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

    @Override
    @Transactional(readOnly = true)
    public Map<String, Localized> names() {
        Map<String, Localized> names = new LinkedHashMap<>();
        jdbc.sql("select code, name_ar, name_en from committee order by code").query(row -> {
            names.put(row.getString("code"), new Localized(row.getString("name_ar"), row.getString("name_en")));
        });
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CommitteeFormation> formations(String code) {
        return history.of(code);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> endingBefore(LocalDate day) {
        return jdbc.sql(
                        """
                        select committee from committee_formation
                         group by committee having max(coalesce(in_force_until, 'infinity')) < :day
                        """)
                .param("day", day)
                .query(String.class)
                .set();
    }

    /** A committee with the key of its formation. */
    private record FormedCommittee(long formationId, Committee committee) {

        Set<String> memberIds() {
            return committee.members().stream()
                    .map(Member::userId)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

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
        if (CommitteeSeats.ALTERNATE.equals(row.getString("role"))) {
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
                FormationHistory.way(row),
                new ArrayList<>(),
                new ArrayList<>());
    }

    // Not a default method of the interface: that would run without the class's transaction.
    @Override
    public void form(Formation formation) {
        form(formation, SYSTEM);
    }

    @Override
    public void form(Formation formation, String by) {
        check.formation(formation);
        Set<String> former = seated(formation.code(), formation.inForceFrom());
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
                        insert into committee_formation (committee, decision_number, decided_on, in_force_from, in_force_until,
                               rule, quorum, decides_by_minutes, by_circulation, endorsed_by, recorded_by)
                        values (:code, :number, :decidedOn, :from, :until,
                               :rule, :quorum, :byMinutes, :byCirculation, :endorsedBy, :by) returning id
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
                .param("by", by)
                .query(Long.class)
                .single();
        seats.begin(id, formation);
        publish(
                formation.code(),
                formation.inForceFrom(),
                new Decision(formation.decisionNumber(), formation.decidedOn()),
                former);
    }

    /** The upsert of the committee's row before this lets only one formation at a time through. */
    private void endFormer(Formation formation) {
        LocalDate from = formation.inForceFrom();
        List<CommitteeFormation> former = history.of(formation.code());
        if (former.stream().anyMatch(one -> one.decision().number().equals(formation.decisionNumber()))) {
            throw new InvalidInputException("decisionNumber", "staff.committee.decisionKnown");
        }
        if (former.stream().anyMatch(one -> !one.from().isBefore(from))) {
            throw new InvalidInputException("inForceFrom", "staff.committee.formedAlready");
        }
        if (from.isBefore(today()) && former.stream().anyMatch(one -> one.isInForceOn(from))) {
            throw new InvalidInputException("inForceFrom", "staff.committee.notBackwards");
        }
        jdbc.sql(
                        """
                        update committee_formation set in_force_until = :until
                         where committee = :code and coalesce(in_force_until, 'infinity') > :until
                        """)
                .param("until", from.minusDays(1))
                .param("code", formation.code())
                .update();
    }

    @Override
    public void replaceMember(String code, String leaving, String joining, SeatChange change) {
        FormedCommittee formed = held(code, change);
        check.change(formed.committee(), leaving, joining, change, today());
        seats.replace(formed.formationId(), formed.committee(), leaving, joining, change);
        publish(code, change.from(), change.decision(), formed.memberIds());
    }

    @Override
    public void removeMember(String code, String leaving, SeatChange change) {
        FormedCommittee formed = held(code, change);
        check.change(formed.committee(), leaving, null, change, today());
        seats.vacate(formed.formationId(), leaving, change);
        publish(code, change.from(), change.decision(), formed.memberIds());
    }

    /** @param former members of that day before the change */
    private void publish(String code, LocalDate from, Decision decision, Set<String> former) {
        Set<String> joining = seated(code, from);
        Set<String> leaving = new LinkedHashSet<>(former);
        leaving.removeAll(joining);
        joining.removeAll(former);
        events.publishEvent(new CommitteeChanged(code, from, decision, leaving, joining));
    }

    private Set<String> seated(String code, LocalDate on) {
        return formed(code, on).map(FormedCommittee::memberIds).orElseGet(LinkedHashSet::new);
    }

    /** As it is formed on the first day of a change, held against others who change it. */
    private FormedCommittee held(String code, SeatChange change) {
        jdbc.sql("select code from committee where code = :code for update")
                .param("code", code)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new ApiException(404, "staff.committee.notFound"));
        LocalDate day = change.from() == null || change.from().isBefore(today()) ? today() : change.from();
        return formed(code, day)
                .orElseThrow(() -> formed(code, today()).isPresent()
                        ? new InvalidInputException("from", "staff.committee.notFormedThen")
                        : new ApiException(404, "staff.committee.notFound"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIYADH);
    }
}
