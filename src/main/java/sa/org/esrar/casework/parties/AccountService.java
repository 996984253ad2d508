package sa.org.esrar.casework.parties;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.protection.Protection;

@Service
@Transactional
class AccountService implements Accounts {

    private final PartyRepository parties;
    private final PartyAccountRepository accounts;
    private final Protection protection;
    private final Clock clock;

    AccountService(PartyRepository parties, PartyAccountRepository accounts, Protection protection, Clock clock) {
        this.parties = parties;
        this.accounts = accounts;
        this.protection = protection;
        this.clock = clock;
    }

    @Override
    public UUID record(UUID partyId, String iban, String field) {
        String checked =
                Identifiers.iban(iban).orElseThrow(() -> new InvalidInputException(field, "parties.iban.invalid"));
        parties.lock(partyId).orElseThrow(PartyRegistry::noSuchParty);
        return accounts.find(partyId, protection.lookupHash(Purposes.IBAN, checked))
                .orElseGet(() -> accounts.saveAndFlush(new PartyAccount(
                        partyId, ProtectedValue.of(protection, Purposes.IBAN, checked), clock.instant())))
                .id();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> of(UUID partyId) {
        return accounts.findByPartyIdOrderByRecordedAt(partyId).stream()
                .map(account -> new Account(account.id(), Masks.iban(open(account))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public String iban(UUID accountId) {
        return accounts.findById(accountId)
                .map(this::open)
                .orElseThrow(() -> new ApiException(404, "parties.account.notFound"));
    }

    private String open(PartyAccount account) {
        return ProtectedValue.read(protection, Purposes.IBAN, account.iban());
    }
}
