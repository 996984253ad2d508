package sa.org.esrar.casework.portal;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.declarations.OneTimeCodes;
import sa.org.esrar.casework.notifications.Notifications;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.OwnContacts;
import sa.org.esrar.casework.protection.Protection;

/**
 * Signing in by telephone, and the cases that show then. Asking for a code runs the same statements for every number:
 * whose it is, is looked up when the message is sent, long after the answer.
 */
@Service
class TelephoneSignIn {

    private static final String PURPOSE = "portal.telephone";
    private static final String BENEFICIARY = "beneficiary";

    private final OneTimeCodes codes;
    private final Notifications notifications;
    private final OwnContacts own;
    private final CaseRegister cases;
    private final ProvenCases proven;
    private final FilingContacts filings;
    private final CapabilityPages pages;
    private final Protection protection;

    TelephoneSignIn(
            OneTimeCodes codes,
            Notifications notifications,
            OwnContacts own,
            CaseRegister cases,
            ProvenCases proven,
            FilingContacts filings,
            CapabilityPages pages,
            Protection protection) {
        this.codes = codes;
        this.notifications = notifications;
        this.own = own;
        this.cases = cases;
        this.proven = proven;
        this.filings = filings;
        this.pages = pages;
        this.protection = protection;
    }

    /**
     * @param mobile in E.164, whoever's it is
     * @throws sa.org.esrar.casework.api.ApiException 429 when too many codes were asked for
     */
    @Transactional
    void sendCode(String mobile, String language) {
        String code = codes.issue(subject(mobile));
        notifications.sendCodeTo(Channel.SMS, mobile, language, "otp.signIn", code, codes.validFor());
    }

    /** @throws sa.org.esrar.casework.api.InvalidInputException on {@code code} */
    @Transactional
    void useCode(String mobile, String typed) {
        codes.use(subject(mobile), typed, "code");
    }

    /**
     * The cases of those whose own telephone it is, newest first. One that nobody signed may have been typed by anyone who
     * knows, or mistook, an identity number: it is among them only when it was typed with this very number, or when who
     * asked was found to be the party.
     */
    @Transactional(readOnly = true)
    List<CaseView> casesOf(String mobile) {
        return own.ownersOfMobile(mobile).stream()
                .flatMap(party -> cases.ofParty(party).stream())
                .filter(of -> pages.of(of.kind()).isPresent())
                .filter(of -> filings.wasTypedWith(of.caseNumber(), mobile) || proven.isProven(of))
                .sorted(Comparator.comparing(CaseView::receivedAt)
                        .thenComparing(CaseView::caseNumber)
                        .reversed())
                .toList();
    }

    /** Whether the case is among {@link #casesOf}. */
    @Transactional(readOnly = true)
    boolean holds(String mobile, String caseNumber) {
        return casesOf(mobile).stream().anyMatch(of -> of.caseNumber().equals(caseNumber));
    }

    /** A new access code in the place of a lost one; empty for a case that is not among {@link #casesOf}. */
    @Transactional
    Optional<String> renewAccessCode(String mobile, String caseNumber) {
        return holds(mobile, caseNumber)
                ? Optional.of(cases.reissueAccessCode(caseNumber, BENEFICIARY))
                : Optional.empty();
    }

    private String subject(String mobile) {
        return "sign-in:" + HexFormat.of().formatHex(protection.lookupHash(PURPOSE, mobile));
    }
}
