package sa.org.esrar.casework.api;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/** What nobody expected: logged once, without what was typed, under a reference that the person is told. */
public final class UnexpectedFailures {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailures.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private UnexpectedFailures() {}

    /** @return eight hexadecimal digits that a person can read out and an operator finds in the log */
    public static String log(Throwable failure, HttpServletRequest request) {
        String reference = reference();
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error(
                "unexpected failure {} in {} {}",
                reference,
                request.getMethod(),
                pattern == null ? "" : pattern,
                WithoutMessages.of(failure));
        return reference;
    }

    private static String reference() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
