package sa.org.esrar.casework.inquiries;

import java.time.LocalDate;
import java.util.UUID;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;

/**
 * A question as somebody at the desk, at the telephone or with a letter in hand takes it down (A1 to A4, A6).
 *
 * @param person somebody on record, or null
 * @param typed somebody who is registered now, or null; with neither the asker stays unnamed
 * @param caseTyped number of the asker's own case, for {@link InquiryKind#ABOUT_CASE} alone
 * @param proven whether the officer verified that it is the person
 * @param paper what a letter or a fax brings along, or null
 */
public record TakeInquiry(
        Channel channel,
        InquiryKind kind,
        String question,
        UUID person,
        RegisterParty typed,
        String caseTyped,
        boolean proven,
        Paper paper) {

    /**
     * @param incomingNumber where it was entered in the register of incoming papers before, else null
     * @param reference the sender's own number, or null
     * @param sentOn on the letter, or null
     * @param pages of a fax
     */
    public record Paper(String incomingNumber, String reference, LocalDate sentOn, Integer pages) {}

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "TakeInquiry[channel=" + channel + ", kind=" + kind + "]";
    }
}
