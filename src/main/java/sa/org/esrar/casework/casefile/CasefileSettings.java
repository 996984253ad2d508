package sa.org.esrar.casework.casefile;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param answerWarningBefore working days before the answer is due (C6)
 * @param completenessWithin working days in which an officer names listed gaps; later gaps move no date (reading of C6)
 * @param completenessWarningAfter working days after which an unchecked request is warned about
 * @param maxDocumentSize of one attachment
 * @param maxDocuments attachments that a case may hold
 * @param acceptedTypes media types of attachments, found in the content
 */
@ConfigurationProperties("casework.casefile")
record CasefileSettings(
        int answerWarningBefore,
        int completenessWithin,
        int completenessWarningAfter,
        DataSize maxDocumentSize,
        int maxDocuments,
        List<String> acceptedTypes) {}
