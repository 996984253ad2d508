package sa.org.esrar.casework.inquiries;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of inquiries.
 *
 * @param answerWithin working days from the question to its answer; again after an answer that was not enough
 * @param replyWithin working days in which the asker's word on the answer is waited for
 * @param reviewed kinds whose answers somebody else reviews before they are sent
 */
@ConfigurationProperties("casework.inquiries")
public record InquirySettings(
        @DefaultValue("3") int answerWithin,
        @DefaultValue("10") int replyWithin,
        @DefaultValue({"GENERAL", "ABOUT_CASE", "MEMBERSHIP"}) Set<InquiryKind> reviewed) {}
