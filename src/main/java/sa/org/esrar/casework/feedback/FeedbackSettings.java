package sa.org.esrar.casework.feedback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param kept days after which a suggestion or thanks is destroyed, with who sent it and what came of it (F2) */
@ConfigurationProperties("casework.feedback")
record FeedbackSettings(@DefaultValue("365") int kept) {}
