package sa.org.esrar.casework.datachange;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.parties.PartyField;

/** How it is told where a change stands: on its page, in the list of cases, and aloud in a call (glossary, section 5). */
@Component
public class DataChangeWords {

    private final DataChangeDossiers dossiers;
    private final DataChangeSettings settings;
    private final Messages messages;

    DataChangeWords(DataChangeDossiers dossiers, DataChangeSettings settings, Messages messages) {
        this.dossiers = dossiers;
        this.settings = settings;
        this.messages = messages;
    }

    /** @param date as it is shown or spoken: of the check, or the last day for denying */
    public String sentence(ChangeStage stage, String date, String language) {
        return messages.text("datachange.stage." + stage, language, date);
    }

    /** Which fields, e.g. «الجوال، البريد الإلكتروني»; the owner of a mobile goes with it. */
    public String fields(Set<PartyField> fields, String language) {
        return fields.stream()
                .filter(field -> field != PartyField.MOBILE_OWNER || !fields.contains(PartyField.MOBILE))
                .map(field -> dossiers.label(field).in(language))
                .collect(Collectors.joining(Languages.EN.equals(language) ? ", " : "، "));
    }

    /** In how many working days a change is checked, to stand after «خلال». */
    public String checkedWithin(String language) {
        return messages.text("api.count.workingDay.genitive", language, settings.checkWithin());
    }
}
