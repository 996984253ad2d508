package sa.org.esrar.casework.portal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.declarations.ContactProof;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.parties.AgreedChannels;
import sa.org.esrar.casework.parties.AgreedChannels.Agreed;
import sa.org.esrar.casework.parties.AgreedChannels.Choice;

/**
 * Another channel for news (C5). Who merely has the page open must not lead the news elsewhere: a code goes to the mobile
 * on record, and another to a mail address that was not there before.
 */
@Service
class ChannelChange {

    private static final String PURPOSE = "channel";

    private final CaseRegister cases;
    private final Declarations declarations;
    private final AgreedChannels agreed;
    private final ContactProof proof;
    private final Timeline timeline;

    ChannelChange(
            CaseRegister cases,
            Declarations declarations,
            AgreedChannels agreed,
            ContactProof proof,
            Timeline timeline) {
        this.cases = cases;
        this.declarations = declarations;
        this.agreed = agreed;
        this.proof = proof;
        this.timeline = timeline;
    }

    /** As it was typed. */
    record Typed(String channel, String email, String contactTime) {

        @Override
        public String toString() {
            return "Typed";
        }
    }

    /** What is agreed now; nothing of it is told before the signature, for anyone may have typed the identity number. */
    @Transactional(readOnly = true)
    Agreed present(String caseNumber) {
        return isSigned(caseNumber)
                ? agreed.of(cases.view(caseNumber).partyId())
                : new Agreed(null, false, false, null, false);
    }

    /**
     * Sends what proves the change.
     *
     * @return whether a second code went to a new mail address
     * @throws sa.org.esrar.casework.api.InvalidInputException with the field that is wrong
     * @throws sa.org.esrar.casework.api.ApiException 409 when it cannot be changed here, 429 after too many codes
     */
    @Transactional
    boolean sendCodes(String caseNumber, Typed typed) {
        Choice choice = check(caseNumber, typed);
        proof.sendToRecord(PURPOSE, caseNumber, "otp.channel");
        proof.sendToNew(caseNumber, fresh(choice));
        return choice.newEmail() != null;
    }

    /**
     * The codes are right: from now on news comes on the new channel.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException as in {@link #sendCodes}, and on the two codes
     */
    @Transactional
    void change(String caseNumber, Typed typed, String code, String emailCode) {
        Choice choice = check(caseNumber, typed);
        proof.useFromRecord(PURPOSE, caseNumber, code);
        proof.useFromNew(caseNumber, fresh(choice), null, emailCode);
        agreed.agree(cases.view(caseNumber).partyId(), choice, caseNumber);
        timeline.append(
                caseNumber,
                "portal.channelChanged",
                "beneficiary",
                Visibility.PUBLIC,
                null,
                choice.channel().name());
    }

    private boolean isSigned(String caseNumber) {
        return declarations.copy(caseNumber).isPresent();
    }

    private Choice check(String caseNumber, Typed typed) {
        if (!isSigned(caseNumber)) {
            throw new ApiException(409, "parties.channel.notChangeable");
        }
        return agreed.check(cases.lock(caseNumber).partyId(), typed.channel(), typed.email(), typed.contactTime());
    }

    private static ContactProof.Fresh fresh(Choice choice) {
        return new ContactProof.Fresh(null, choice.newEmail());
    }
}
