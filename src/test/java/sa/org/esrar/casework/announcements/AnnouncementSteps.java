package sa.org.esrar.casework.announcements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.support.Families;
import sa.org.esrar.casework.support.Journey;
import sa.org.esrar.casework.support.Journey.Answer;
import sa.org.esrar.casework.support.Journey.Filed;

/** What the tests of announcements do over and over: people of the samples, the form as it is typed, the approval. */
@TestComponent
public class AnnouncementSteps {

    public static final StaffUser AUTHOR =
            new StaffUser("executive-manager", Set.of("management", "executive-manager"));
    public static final String APPROVER = "board-chair";
    public static final String TEXT = "صار الحد الأعلى لمدة الترخيص سنتين بدلاً من سنة.";

    private final AnnouncementDrafts drafts;
    private final Announcements announcements;
    private final Journey journey;
    private final Families families;
    private final Parties parties;
    private final RuntimeService runtime;
    private final JdbcTemplate jdbc;

    AnnouncementSteps(
            AnnouncementDrafts drafts,
            Announcements announcements,
            Journey journey,
            Families families,
            Parties parties,
            RuntimeService runtime,
            JdbcTemplate jdbc) {
        this.drafts = drafts;
        this.announcements = announcements;
        this.journey = journey;
        this.families = families;
        this.parties = parties;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** Nobody of another test is concerned, and nothing of another test is announced. */
    public void nobodyYet() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "another test's", true));
        jdbc.update("truncate announcement_recipient, announcement");
        jdbc.update("update service_request set stage = 'WITHDRAWN'");
        jdbc.update("delete from party_role where role = 'MEMBER'");
        jdbc.update("delete from outbox_message");
    }

    /** A signed request for {@code licensing-support}. */
    public Filed signed(String name, String nationalId, String mobile, Channel... agreed) {
        return journey.fileAndSign(filing(name, nationalId, mobile, agreed));
    }

    public Map<String, Object> filing(String name, String nationalId, String mobile, Channel... agreed) {
        Map<String, Object> filing = families.filing(name, nationalId, mobile, "OWN");
        filing.put("agreedChannels", List.of(agreed).stream().map(Channel::name).toList());
        return filing;
    }

    /** A member without any case. */
    public UUID member(String name, String nationalId, String mobile, Channel agreed) {
        UUID party = parties.registerAtDesk(
                new RegisterParty(
                        name,
                        nationalId,
                        mobile,
                        null,
                        null,
                        "productive-family",
                        null,
                        AddressForm.FEMININE,
                        List.of(agreed),
                        null,
                        null),
                "");
        parties.becomeMember(party, null);
        // Who is known from another test keeps what was agreed there.
        jdbc.update("update party_contact set agreed_channels = ? where party_id = ?", agreed.name(), party);
        return party;
    }

    public UUID party(Filed filed) {
        return jdbc.queryForObject(
                "select party_id from case_file where case_number = ?", UUID.class, filed.caseNumber());
    }

    /** The form as management types it, ready to be changed. */
    public static Map<String, Object> form() {
        return new HashMap<>(Map.of(
                "subject", "SERVICE:licensing-support",
                "audience", "OPEN_REQUESTS",
                "textAr", TEXT,
                "from", "2026-12-01",
                "appliesToReceived", "false"));
    }

    public long propose(Map<String, Object> form) {
        return announcements.propose(null, drafts.read(form), AUTHOR);
    }

    /** Its tasks are found by its number, as those of a case. */
    public static Filed keyOf(long id) {
        return new Filed("announcement-" + id, null);
    }

    public Answer decide(long id, Map<String, Object> form) {
        return journey.submit(APPROVER, keyOf(id), "userTask_approveAnnouncement", form);
    }

    /** Proposed and approved; nobody is told yet. */
    public long approved(Map<String, Object> form) {
        long id = propose(form);
        decide(id, Map.of("approved", true)).expect(200);
        return id;
    }

    /** Approved, and everybody told. */
    public long published(Map<String, Object> form) {
        long id = approved(form);
        journey.runDueJobs();
        return id;
    }

    public List<String> rows(long id) {
        return jdbc.queryForList(
                """
                select p.name || ' ' || r.way || coalesce(' ' || r.channel, '') from announcement_recipient r
                join party p on p.id = r.party_id where r.announcement_id = ? order by p.name""",
                String.class,
                id);
    }
}
