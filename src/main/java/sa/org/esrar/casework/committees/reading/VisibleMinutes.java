package sa.org.esrar.casework.committees.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.committees.CommitteeMatters;
import sa.org.esrar.casework.committees.meetings.Meetings;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesAccess;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.minutes.MinutesState;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Frozen;
import sa.org.esrar.casework.committees.minutes.WaitingCases;
import sa.org.esrar.casework.committees.reading.MinutesRecord.AgendaItem;
import sa.org.esrar.casework.committees.reading.MinutesRecord.Line;
import sa.org.esrar.casework.committees.reading.MinutesRecord.OfCommittee;
import sa.org.esrar.casework.committees.reading.MinutesRecord.Stage;
import sa.org.esrar.casework.committees.reading.MinutesRecord.Version;
import sa.org.esrar.casework.committees.reading.MinutesRecord.Vote;
import sa.org.esrar.casework.committees.reading.MinutesRecord.WaitingCase;
import sa.org.esrar.casework.committees.voting.MinutesVotes;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffUser;

/** Minutes and what waits for them, for those who may read them (F2, F4). */
@Service
@Transactional(readOnly = true)
public class VisibleMinutes {

    /** Most lines of a list. */
    public static final int MOST = 50;

    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesVersions versions;
    private final MinutesVotes votes;
    private final MinutesAccess readers;
    private final WaitingCases waiting;
    private final Meetings meetings;
    private final Committees committees;
    private final List<CommitteeMatters> matters;
    private final StaffDirectory staff;
    private final Letters letters;
    private final ReadLog readLog;
    private final JdbcClient jdbc;

    VisibleMinutes(
            MinutesRepository minutes,
            MinutesItemRepository items,
            MinutesVersions versions,
            MinutesVotes votes,
            MinutesAccess readers,
            WaitingCases waiting,
            Meetings meetings,
            Committees committees,
            List<CommitteeMatters> matters,
            StaffDirectory staff,
            Letters letters,
            ReadLog readLog,
            JdbcClient jdbc) {
        this.minutes = minutes;
        this.items = items;
        this.versions = versions;
        this.votes = votes;
        this.readers = readers;
        this.waiting = waiting;
        this.meetings = meetings;
        this.committees = committees;
        this.matters = matters;
        this.staff = staff;
        this.letters = letters;
        this.readLog = readLog;
        this.jdbc = jdbc;
    }

    /** Whether there is something for somebody to read here. */
    public boolean isOpenTo(StaffUser user) {
        return readers.seesAll(user)
                || !readers.committeesOf(user).isEmpty()
                || !readers.partIn(user).isEmpty();
    }

    /** The committees of a reader, each with the cases that wait for it and stand on no agenda yet where they may see them. */
    public List<OfCommittee> committees(StaffUser user) {
        Set<String> hidden = readers.hiddenFrom(user);
        return readers.committeesOf(user).stream()
                .map(committee -> new OfCommittee(
                        committee.code(),
                        committee.name(),
                        meetings.mayOpen(committee.code(), user)
                                && (committee.way().decidesByMinutes()
                                        || !waiting.of(committee.code()).isEmpty()),
                        readers.readsDrafts(committee, user) ? waiting(committee.code(), hidden) : List.of()))
                .toList();
    }

    private List<WaitingCase> waiting(String committee, Set<String> hidden) {
        return waiting.of(committee).stream()
                .filter(one -> !hidden.contains(one.caseNumber()))
                .map(one -> new WaitingCase(one.caseNumber(), waiting.subject(one.caseNumber()), one.dueOn()))
                .toList();
    }

    /**
     * Minutes that somebody reads, the newest first, {@link #MOST} at a time.
     *
     * @param committee null for all of theirs
     * @param stage null for all
     */
    public List<Line> list(StaffUser user, String committee, Stage stage, int skip) {
        List<Committee> theirs = readers.committeesOf(user);
        String drafts = codes(theirs, one -> readers.readsDrafts(one, user));
        String frozen = codes(theirs, one -> true);
        return jdbc.sql(
                        """
                select m.*, (select count(*) from minutes_item i where i.minutes = m.case_number
                           and i.put_off is distinct from 'NOT_CALLED') items,
                       (select count(*) from minutes_voter r where r.minutes = m.case_number and r.version = m.version
                           and not exists (select from minutes_vote v where v.minutes = r.minutes
                               and v.version = r.version and v.user_id = r.user_id and v.superseded_at is null)) to_vote
                  from minutes m
                 where (:all or m.version > 0 and :board
                        or m.committee = any (string_to_array(:drafts, ','))
                        or m.version > 0 and m.committee = any (string_to_array(:frozen, ','))
                        or m.case_number = any (string_to_array(:part, ',')))
                   and m.committee = coalesce(:committee, m.committee)
                   and (:stage::text is null
                        or :stage = case when m.state = 'SEALED' then 'SEALED'
                                         when m.ended_at is null then 'OPEN' else 'ENDED' end)
                   and m.case_number <> all (string_to_array(:hidden, ','))
                 order by m.opened_at desc, m.case_number desc limit :most offset :skip""")
                .param("all", readers.seesAll(user))
                .param("board", readers.isOfBoard(user))
                .param("drafts", drafts)
                .param("frozen", frozen)
                .param("part", String.join(",", readers.partIn(user)))
                .param("committee", committee, Types.VARCHAR)
                .param("stage", stage == null ? null : stage.name(), Types.VARCHAR)
                .param("hidden", String.join(",", readers.hiddenFrom(user)))
                .param("most", MOST)
                .param("skip", skip)
                .query((row, number) -> line(row))
                .list();
    }

    private static String codes(List<Committee> committees, Predicate<Committee> which) {
        return committees.stream().filter(which).map(Committee::code).collect(Collectors.joining(","));
    }

    private static Line line(ResultSet row) throws SQLException {
        MinutesState state = MinutesState.valueOf(row.getString("state"));
        return new Line(
                row.getString("case_number"),
                row.getString("committee"),
                state,
                row.getTimestamp("awaits_key_since") != null,
                row.getBoolean("circulation"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "meets_at"),
                row.getInt("items"),
                state == MinutesState.VOTING ? row.getInt("to_vote") : 0,
                row.getObject("letter_year") == null
                        ? null
                        : new RegisterNumber(row.getInt("letter_year"), row.getLong("letter_serial")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** @throws ApiException 404 when there are none of this number, or not for this reader */
    @Transactional
    public MinutesRecord one(String number, StaffUser user) {
        Minutes found = requireReadable(number, user);
        readLog.looked(number, user.id(), "minutes");
        Set<String> hiddenCases = readers.hiddenFrom(user);
        Optional<Frozen> frozen = versions.last(number);
        Set<String> hiddenItems =
                frozen.map(one -> readers.hiddenIn(one.text(), user)).orElse(Set.of());
        List<MinutesItem> agenda = items.called(number);
        List<AgendaItem> seen = agenda.stream()
                .filter(item -> !hiddenCases.contains(item.caseNumber()) && !hiddenItems.contains(item.caseNumber()))
                .map(item ->
                        new AgendaItem(item.position(), item.caseNumber(), subject(item.caseNumber()), item.state()))
                .toList();
        int hidden = agenda.size() - seen.size();
        return new MinutesRecord(
                number,
                name(found.committee()),
                found.state(),
                found.awaitsKeySince() != null,
                found.circulation(),
                found.openedAt(),
                found.meetsAt(),
                found.place(),
                seen,
                hidden,
                frozen.map(one -> one.text().without(hiddenItems)).orElse(null),
                frozen.map(Frozen::hash).orElse(null),
                frozen.map(one -> votes(number, one.version(), hidden > 0, user))
                        .orElse(List.of()),
                versions.history(number).stream()
                        .map(one -> new Version(one.version(), one.hash(), one.frozenAt()))
                        .toList(),
                found.boardReference(),
                found.boardDueOn(),
                found.endorsedBy() == null ? null : staff.named(found.endorsedBy()),
                found.endorsedAt(),
                found.letter(),
                found.endedAt(),
                found.state() == MinutesState.SEALED && hidden == 0);
    }

    /**
     * The sealed file.
     *
     * @throws ApiException 404 when there is none, or not for this reader; 403 when it has an item that is hidden from them
     */
    @Transactional
    public byte[] file(String number, StaffUser user) {
        MinutesRecord seen = one(number, user);
        if (seen.state() != MinutesState.SEALED) {
            throw new ApiException(404, "committees.file.none");
        }
        if (!seen.mayDownload()) {
            throw new ApiException(403, "committees.file.hidden");
        }
        readLog.read(number, user.id(), "minutesFile");
        return letters.get(seen.letter());
    }

    private Minutes requireReadable(String number, StaffUser user) {
        return minutes.findById(number)
                .filter(found -> readers.maySee(found, user))
                .orElseThrow(() -> new ApiException(404, "committees.notFound"));
    }

    /** Also of a committee that is not formed any more. */
    public Localized name(String committee) {
        return committees.lastFormed(committee).orElseThrow().name();
    }

    private Localized subject(String caseNumber) {
        CaseKind kind = CaseNumbers.parse(caseNumber).orElseThrow().kind();
        return CommitteeMatters.of(matters, kind)
                .map(matter -> matter.subject(caseNumber))
                .orElse(null);
    }

    /** Reasons may tell of any item: where one is hidden, a reader sees their own alone. */
    private List<Vote> votes(String number, int version, boolean somethingHidden, StaffUser user) {
        return votes.onRecord(number, version).stream()
                .map(vote -> new Vote(
                        staff.named(vote.userId()),
                        vote.actsFor() == null ? null : staff.named(vote.actsFor()),
                        vote.choice(),
                        vote.votedAt(),
                        somethingHidden && !vote.userId().equals(user.id()) ? null : vote.reasons()))
                .toList();
    }
}
