package sa.org.esrar.casework.notifications;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.datastore.DataStore;
import sa.org.esrar.casework.parties.Identifiers;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.StaffUser;

/** Messages that can be read on screen: only on the embedded default, where none reaches a telephone. */
@Service
public class ReadableMessages {

    private final OutboxMessages messages;
    private final CaseRegister cases;
    private final Exclusions exclusions;
    private final Parties parties;
    private final DataStore store;

    ReadableMessages(
            OutboxMessages messages, CaseRegister cases, Exclusions exclusions, Parties parties, DataStore store) {
        this.messages = messages;
        this.cases = cases;
        this.exclusions = exclusions;
        this.parties = parties;
        this.store = store;
    }

    /** Whether this installation keeps texts readable. */
    public boolean here() {
        return store.embedded();
    }

    /** @throws ApiException 404 on an external database: there is no such page */
    public void requireHere() {
        if (!here()) {
            throw new ApiException(404, "api.notFound");
        }
    }

    /** @throws ApiException 404 on an external database */
    @Transactional(readOnly = true)
    public List<MessageView> ofCase(String caseNumber) {
        requireHere();
        return messages.ofCase(caseNumber);
    }

    /**
     * The messages of the cases that {@code typed} may mean, oldest first; nothing for who is excluded (F4).
     *
     * @param typed a case number as people type it, see {@link sa.org.esrar.casework.casefile.CaseNumbers#parse}
     * @throws ApiException 404 on an external database
     */
    @Transactional(readOnly = true)
    public List<MessageView> of(String typed, StaffUser by) {
        requireHere();
        return cases.find(typed).stream()
                .map(CaseView::caseNumber)
                .filter(number -> !exclusions.isExcluded(number, by.id()))
                .filter(number -> !CaseNumbers.isReport(number))
                .flatMap(number -> messages.ofCase(number).stream())
                .toList();
    }

    /**
     * The same for a mobile or mail address as people type it: codes that were sent there and belong to no case.
     *
     * @throws ApiException 404 on an external database
     */
    @Transactional(readOnly = true)
    public List<MessageView> toAddress(String typed, StaffUser by) {
        requireHere();
        return Identifiers.likelyMobile(typed)
                .or(() -> Identifiers.email(typed))
                .filter(address -> !concernsAnExcluded(address, by))
                .map(messages::toAddress)
                .orElse(List.of());
    }

    /** With such a code one could sign in as the person whose case one is excluded from. */
    private boolean concernsAnExcluded(String address, StaffUser by) {
        return Stream.concat(parties.findByMobile(address).stream(), parties.findByEmail(address).stream())
                .flatMap(party -> cases.ofParty(party).stream())
                .anyMatch(of -> exclusions.isExcluded(of.caseNumber(), by.id()));
    }
}
