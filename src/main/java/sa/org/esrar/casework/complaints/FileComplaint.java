package sa.org.esrar.casework.complaints;

import java.util.Set;
import java.util.UUID;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;

/**
 * A complaint or an objection as it comes in, by whatever channel (E1).
 *
 * @param wish what the complainant would like to happen, or null
 * @param respondentName whom it is about, as the complainant puts it, or null
 * @param party somebody on record, or null
 * @param person who is taken down now, or null; without party and person nobody is named
 * @param about a case that is known to be the complainant's own, or null
 * @param typedCase a case number that nobody has proven to be the complainant's own: an officer looks at it
 * @param objection whether it objects to the decision of {@code about}
 * @param pages of a fax, else null
 * @param takenBy staff user id, or null where the complainant wrote it
 */
public record FileComplaint(
        ComplaintKind kind,
        Set<ComplaintFact> facts,
        Respondent respondent,
        String respondentName,
        String text,
        String wish,
        UUID party,
        RegisterParty person,
        String about,
        String typedCase,
        boolean objection,
        Channel channel,
        Integer pages,
        int noticeVersion,
        String takenBy) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "FileComplaint[kind=" + kind + ", channel=" + channel + "]";
    }
}
