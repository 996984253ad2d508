package sa.org.esrar.casework.compensation.negotiation;

import java.math.BigDecimal;

/** Port to the table {@code offer-authority}: the services ask it themselves, whatever the process carries (D4). */
public interface OfferAuthority {

    /** The group that may offer as much. */
    String of(BigDecimal amount);
}
