package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.casefile.CheckedFile;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;

/**
 * A service request as typed, before its signature.
 *
 * @param answers by the service's field names
 * @param draft whether it is only begun: answers follow, and the code for the signature is sent when it is asked for
 * @param noticeVersion the privacy notice that was shown before anything was typed
 */
public record FileRequest(
        String serviceCode,
        RegisterParty applicant,
        Map<String, Object> answers,
        boolean draft,
        List<Attachment> documents,
        int noticeVersion,
        Channel channel) {

    /** As above, to be signed at once with the code that is sent. */
    public FileRequest(
            String serviceCode,
            RegisterParty applicant,
            Map<String, Object> answers,
            List<Attachment> documents,
            int noticeVersion,
            Channel channel) {
        this(serviceCode, applicant, answers, false, documents, noticeVersion, channel);
    }

    /** A document for a required item. */
    public record Attachment(String code, CheckedFile file) {}
}
