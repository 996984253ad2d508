package sa.org.esrar.casework.committees.sealing;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.committees.minutes.CommitteeTexts;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;
import sa.org.esrar.casework.committees.voting.VoteChoice;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.support.TestClock;

/** Minutes of the service committee that its three members approved, one with a reservation; they wait to be sealed. */
public class MinutesToSeal {

    static final String RESERVATION = "أتحفظ على مبلغ الدعم في القرار الأول";
    private static final String ANSWER = "طُلب تعديل مبلغ الدعم فصُحِّح";
    private static final List<String> MEMBERS = List.of("service-chair", "service-secretary", "service-member");
    private static final List<String> TITLES = List.of("رئيسة لجنة الخدمات", "أمينة لجنة الخدمات", "عضو لجنة الخدمات");

    private final CaseRegister cases;
    private final MinutesVersions versions;
    private final Committees committees;
    private final CommitteeTexts texts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    MinutesToSeal(
            CaseRegister cases,
            MinutesVersions versions,
            Committees committees,
            CommitteeTexts texts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TestClock clock) {
        this.cases = cases;
        this.versions = versions;
        this.committees = committees;
        this.texts = texts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param cases the cases decided, in the order of the agenda */
    public record Approved(String number, List<String> cases) {}

    public Approved approved(int items) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            String number = open(CaseKind.MIN);
            jdbc.sql(
                            """
                    insert into minutes (case_number, committee, state, proposed, meets_at, place, presided_by, held_at,
                        version, opened_by, opened_at, lock_version)
                    values (?, 'service-committee', 'SEALING', 'BY_HAND', ?, 'قاعة الاجتماعات', 'service-chair', ?, 1,
                        'service-secretary', ?, 0)""")
                    .params(number, Timestamp.from(now), Timestamp.from(now), Timestamp.from(now))
                    .update();
            List<String> decided = new ArrayList<>();
            for (int position = 1; position <= items; position++) {
                decided.add(item(number, position, now));
            }
            versions.freeze(
                    text(number, decided),
                    committees.find("service-committee").orElseThrow().way(),
                    MEMBERS.stream()
                            .map(member -> new MinutesVersions.Voter(member, null, member.equals("service-chair")))
                            .toList(),
                    "service-secretary",
                    now);
            vote(number, "service-chair", VoteChoice.APPROVE, null);
            vote(number, "service-secretary", VoteChoice.APPROVE_WITH_RESERVATION, RESERVATION);
            vote(number, "service-member", VoteChoice.APPROVE, null);
            return new Approved(number, decided);
        });
    }

    private String item(String number, int position, Instant now) {
        String decided = open(CaseKind.INQ);
        jdbc.sql(
                        """
                insert into minutes_item (id, minutes, position, case_number, state, outcome, form, recorded_by, recorded_at)
                values (?, ?, ?, ?, 'DECIDED', 'APPROVED', ?, 'service-secretary', ?)""")
                .params(UUID.randomUUID(), number, position, decided, texts.seal("{}"), Timestamp.from(now))
                .update();
        return decided;
    }

    private String open(CaseKind kind) {
        return cases.open(kind, null, Channel.INTERVIEW, CaseStatus.RECEIVED).caseNumber();
    }

    private void vote(String number, String user, VoteChoice choice, String reasons) {
        jdbc.sql(
                        """
                insert into minutes_vote (id, minutes, version, user_id, choice, reasons, voted_at)
                values (:id, :minutes, 1, :user, :choice, :reasons, :at)""")
                .param("id", UUID.randomUUID())
                .param("minutes", number)
                .param("user", user)
                .param("choice", choice.name())
                .param("reasons", texts.seal(reasons), Types.BINARY)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static MinutesText text(String number, List<String> decided) {
        List<MinutesText.Seat> seats = new ArrayList<>();
        for (int seat = 0; seat < MEMBERS.size(); seat++) {
            seats.add(new MinutesText.Seat(
                    MEMBERS.get(seat),
                    TITLES.get(seat),
                    seat == 0 ? "الرئيسة" : "عضو",
                    MinutesText.Attendance.PRESENT,
                    null));
        }
        List<MinutesText.Item> items = new ArrayList<>();
        for (String one : decided) {
            items.add(new MinutesText.Item(
                    items.size() + 1,
                    one,
                    CaseNumbers.spoken(one),
                    "موعد دورة التصوير",
                    ItemState.DECIDED,
                    "قررت اللجنة الموافقة على الطلب.",
                    List.of("دعم التجهيز: 3,250.00 ريال (ثلاثة آلاف ومائتان وخمسون ريالاً)."),
                    "نوقشت صور المنتجات.",
                    List.of(),
                    Set.of()));
        }
        return new MinutesText(
                number,
                1,
                "لجنة الخدمات",
                "القرار رقم 1448/3 بتاريخ 06/01/1448هـ الموافق 21/06/2026م",
                false,
                LocalDateTime.of(2026, 11, 22, 9, 0),
                null,
                "قاعة الاجتماعات",
                "رئيسة لجنة الخدمات",
                seats,
                "اكتمل النصاب بحضور الأعضاء الثلاثة.",
                items,
                null,
                List.of(),
                List.of(ANSWER),
                LocalDate.of(2026, 11, 22));
    }
}
