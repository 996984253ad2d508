package sa.org.esrar.casework.staff;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.TypedText;

@Service
@Transactional
class DisclosureService implements Disclosures {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final Pattern RELATION = Pattern.compile("[\\p{L}\\p{M} ()،,.-]{1,60}");

    private final JdbcClient jdbc;
    private final ProtectedIdentity identity;
    private final ConflictFinder conflicts;
    private final Parties parties;
    private final StaffDirectory directory;
    private final Clock clock;

    DisclosureService(
            JdbcClient jdbc,
            ProtectedIdentity identity,
            ConflictFinder conflicts,
            Parties parties,
            StaffDirectory directory,
            Clock clock) {
        this.jdbc = jdbc;
        this.identity = identity;
        this.conflicts = conflicts;
        this.parties = parties;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public long disclose(String userId, Disclosure disclosure) {
        requireRecord(userId);
        String relation = TypedText.clean(disclosure.relation());
        if (!RELATION.matcher(relation).matches()) {
            throw new InvalidInputException("relation", "staff.disclosure.relationInvalid");
        }
        if (disclosure.nationalId() == null && disclosure.mobile() == null && disclosure.partyId() == null) {
            throw new InvalidInputException("nationalId", "staff.disclosure.whomMissing");
        }
        if (disclosure.partyId() != null) {
            parties.view(disclosure.partyId());
        }
        ProtectedIdentity.Stored number = identity.nationalId(disclosure.nationalId());
        ProtectedIdentity.Stored telephone = identity.mobile(disclosure.mobile());
        return jdbc.sql(
                        """
                        insert into disclosure (user_id, kind, relation, national_id_cipher, national_id_hash,
                                                mobile_cipher, mobile_hash, party_id, disclosed_at)
                        values (:userId, :kind, :relation, :numberCipher, :numberHash,
                                :mobileCipher, :mobileHash, :partyId, :at)
                        returning id
                        """)
                .param("userId", userId)
                .param("kind", disclosure.kind().name())
                .param("relation", relation)
                .param("numberCipher", number.cipher(), Types.BINARY)
                .param("numberHash", number.hash(), Types.BINARY)
                .param("mobileCipher", telephone.cipher(), Types.BINARY)
                .param("mobileHash", telephone.hash(), Types.BINARY)
                .param("partyId", disclosure.partyId(), Types.OTHER)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public void withdraw(long disclosureId) {
        jdbc.sql("update disclosure set withdrawn_at = :at where id = :id and withdrawn_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", disclosureId)
                .update();
    }

    @Override
    public void state(String userId) {
        requireRecord(userId);
        jdbc.sql("insert into disclosure_statement (user_id, stated_on) values (:userId, :on) on conflict do nothing")
                .param("userId", userId)
                .param("on", today())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> statementsDue() {
        return jdbc.sql(
                        """
                        select user_id from staff_member m
                         where active and not exists (
                               select 1 from disclosure_statement s
                                where s.user_id = m.user_id and s.stated_on > :yearAgo)
                         order by user_id
                        """)
                .param("yearAgo", today().minusYears(1))
                .query(String.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Conflict> conflictsWith(UUID partyId) {
        return conflicts.with(parties.hashes(partyId), partyId);
    }

    private void requireRecord(String userId) {
        if (directory.find(userId).isEmpty()) {
            throw new ApiException(404, "staff.notFound");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RIYADH);
    }
}
