package sa.org.esrar.casework.enrolment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the enrolment.
 *
 * @param maxFile largest list that is taken
 * @param maxRows rows that a list may have
 * @param chunk rows that are handled at once, in one transaction while nothing goes wrong
 * @param rowsKept how long the rows of a list are kept, and with them the way to undo it
 */
@ConfigurationProperties("casework.enrolment")
record EnrolmentSettings(
        @DefaultValue("10MB") DataSize maxFile,
        @DefaultValue("50000") int maxRows,
        @DefaultValue("200") int chunk,
        @DefaultValue("30d") Duration rowsKept) {}
