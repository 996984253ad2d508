package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;

/**
 * A service request as typed, before its signature.
 *
 * @param answers by the service's field names
 * @param whole whether a missing required answer is refused at once, or can follow until the signature
 * @param noticeVersion the privacy notice that was shown before anything was typed
 */
public record FileRequest(
        String serviceCode,
        RegisterParty applicant,
        Map<String, Object> answers,
        boolean whole,
        List<Attachment> documents,
        int noticeVersion,
        Channel channel) {

    /** As above, with answers that can follow until the signature. */
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
    public record Attachment(String code, String fileName, byte[] content) {

        @Override
        public String toString() {
            return "Attachment[" + code + "]";
        }
    }
}
