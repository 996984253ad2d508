package sa.org.esrar.casework.parties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;

@Service
@Transactional
class HouseholdService implements Households {

    private final PartyRepository parties;
    private final HouseholdMemberRepository members;
    private final JdbcClient jdbc;
    private final Clock clock;

    HouseholdService(PartyRepository parties, HouseholdMemberRepository members, JdbcClient jdbc, Clock clock) {
        this.parties = parties;
        this.members = members;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public UUID found(UUID representativeId) {
        UUID householdId = UUID.randomUUID();
        jdbc.sql("insert into household (id, created_at) values (:id, :at)")
                .param("id", householdId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        join(householdId, representativeId, Relation.REPRESENTATIVE);
        return householdId;
    }

    @Override
    public void join(UUID householdId, UUID partyId, Relation relation) {
        // The lock keeps a person from joining two families at once.
        parties.lock(partyId).orElseThrow(PartyRegistry::noSuchParty);
        if (members.findByPartyIdAndLeftOnIsNull(partyId).isPresent()) {
            throw new ApiException(409, "parties.household.alreadyMember");
        }
        members.saveAndFlush(new HouseholdMember(householdId, partyId, relation, today()));
    }

    @Override
    public void leave(UUID partyId) {
        members.findByPartyIdAndLeftOnIsNull(partyId).ifPresent(member -> member.leave(today()));
        members.flush();
    }

    @Override
    public boolean undoJoining(UUID partyId) {
        Optional<HouseholdMember> member = members.findByPartyIdAndLeftOnIsNull(partyId);
        member.ifPresent(joined -> {
            members.delete(joined);
            members.flush();
            jdbc.sql("delete from household where id = :id and not exists"
                            + " (select 1 from household_member where household_id = :id)")
                    .param("id", joined.householdId())
                    .update();
        });
        return member.isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> householdOf(UUID partyId) {
        return members.findByPartyIdAndLeftOnIsNull(partyId).map(HouseholdMember::householdId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Member> members(UUID householdId) {
        return members.findByHouseholdIdAndLeftOnIsNullOrderById(householdId).stream()
                .map(member -> new Member(member.partyId(), member.relation(), member.joinedOn()))
                .sorted(Comparator.comparing(member -> member.relation() != Relation.REPRESENTATIVE))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PartyRegistry.RIYADH);
    }
}
