package sa.org.esrar.casework.datachange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.parties.OwnData;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyField;
import sa.org.esrar.casework.parties.PartyView;

/** Reads changes of data for pages, forms and calls. */
@Service
@Transactional(readOnly = true)
public class DataChangeDossiers {

    private final DataChangeFile file;
    private final DataChangeRepository changes;
    private final DataChangeTexts texts;
    private final OwnData data;
    private final Parties parties;
    private final Messages messages;

    DataChangeDossiers(
            DataChangeFile file,
            DataChangeRepository changes,
            DataChangeTexts texts,
            OwnData data,
            Parties parties,
            Messages messages) {
        this.file = file;
        this.changes = changes;
        this.texts = texts;
        this.data = data;
        this.parties = parties;
        this.messages = messages;
    }

    /**
     * @param masked whether mobile, mail and addresses are only recognised
     * @throws sa.org.esrar.casework.api.ApiException 404 when there is no such change
     */
    public DataChangeDossier of(String caseNumber, boolean masked) {
        DataChange change = file.read(caseNumber);
        Map<PartyField, String> former = texts.values(change.former());
        return new DataChangeDossier(
                caseNumber,
                change.atDesk(),
                change.stage(),
                texts.values(change.asked()).entrySet().stream()
                        .map(asked -> new DataChangeDossier.Row(
                                asked.getKey(),
                                label(asked.getKey()),
                                worded(asked.getKey(), former.get(asked.getKey()), masked),
                                worded(asked.getKey(), asked.getValue(), masked)))
                        .toList(),
                change.takenBy(),
                change.takenAt(),
                change.witnessedBy(),
                texts.text(change.declineReason()),
                change.denyUntil(),
                change.deniedAt(),
                change.finding());
    }

    /** Everybody else who is reached at the new mobile; a number of two is nobody's own. */
    public List<PartyView> othersOnMobile(String caseNumber) {
        DataChange change = file.read(caseNumber);
        String mobile = texts.values(change.asked()).get(PartyField.MOBILE);
        List<UUID> others = mobile == null
                ? List.of()
                : parties.findByMobile(mobile).stream()
                        .filter(party -> !party.equals(change.partyId()))
                        .toList();
        return parties.known(others);
    }

    /** Which fields each is about, by case number. */
    public Map<String, Set<PartyField>> fields(Collection<String> caseNumbers) {
        return changes.findByCaseNumberIn(caseNumbers).stream()
                .collect(Collectors.toMap(DataChange::caseNumber, change -> texts.values(change.asked())
                        .keySet()));
    }

    public Localized label(PartyField field) {
        return messages.both("datachange.field." + field);
    }

    private Localized worded(PartyField field, String value, boolean masked) {
        return new Localized(
                data.worded(field, value, masked, Languages.AR), data.worded(field, value, masked, Languages.EN));
    }
}
