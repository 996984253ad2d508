package sa.org.esrar.casework.parties;

import java.util.List;
import sa.org.esrar.casework.api.Localized;

/** Categories of beneficiaries and fields of work (G1), in the order of lists. */
public interface Categories {

    List<Choice> categories();

    List<Choice> fields();

    record Choice(String code, Localized name) {}
}
