package sa.org.esrar.casework.datachange;

import java.util.UUID;
import sa.org.esrar.casework.parties.OwnData;

/**
 * A change that somebody asks for at the desk.
 *
 * @param person whose data it is
 * @param sightedNumber identity number as it stands on the original that was sighted; never kept
 * @param typed the new values
 */
public record TakeDataChange(UUID person, String sightedNumber, OwnData.Typed typed) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "TakeDataChange[" + person + "]";
    }
}
