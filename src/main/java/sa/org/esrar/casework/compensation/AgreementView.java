package sa.org.esrar.casework.compensation;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What both sides sign: how much, and by when it is paid; {@code payBy} may be null. */
public record AgreementView(BigDecimal amount, LocalDate payBy) {}
