package sa.org.esrar.casework.parties;

import java.util.List;
import java.util.UUID;

/** Bank accounts in a party's own name. */
public interface Accounts {

    /**
     * Records an account, once.
     *
     * @param field name of the field for the problem
     * @throws sa.org.esrar.casework.api.InvalidInputException when it is no Saudi IBAN with right check digits
     */
    UUID record(UUID partyId, String iban, String field);

    List<Account> of(UUID partyId);

    /** The plain IBAN, for a payment only. */
    String iban(UUID accountId);

    record Account(UUID id, String maskedIban) {}
}
