package sa.org.esrar.casework.committees.minutes;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.committees.drafting.MinutesWriter;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Voter;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.Committees;

/**
 * Minutes as rows alone, without their process: for tests of what the cases on an agenda do. Those of the committees module
 * take minutes through their meetings and votes.
 */
public final class AgendaOf {

    private final String committee;
    private final MinutesRepository minutes;
    private final MinutesItemRepository items;
    private final MinutesWriter writer;
    private final MinutesVersions versions;
    private final Committees committees;
    private final CommitteeTexts texts;
    private final CaseRegister cases;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private long letters;

    public AgendaOf(String committee, ApplicationContext context) {
        this.committee = committee;
        minutes = context.getBean(MinutesRepository.class);
        items = context.getBean(MinutesItemRepository.class);
        writer = context.getBean(MinutesWriter.class);
        versions = context.getBean(MinutesVersions.class);
        committees = context.getBean(Committees.class);
        texts = context.getBean(CommitteeTexts.class);
        cases = context.getBean(CaseRegister.class);
        jdbc = context.getBean(JdbcClient.class);
        clock = context.getBean(Clock.class);
        transaction = context.getBean(TransactionTemplate.class);
    }

    /** Minutes of which nothing is called yet, with these cases. */
    public String packed(String... caseNumbers) {
        return transaction.execute(status -> {
            String number = cases.open(CaseKind.MIN, null, Channel.INTERVIEW, CaseStatus.RECEIVED)
                    .caseNumber();
            minutes.saveAndFlush(
                    Minutes.opened(number, committee, Minutes.Proposed.BY_HAND, "service-secretary", clock.instant()));
            for (int i = 0; i < caseNumbers.length; i++) {
                items.saveAndFlush(MinutesItem.of(number, i + 1, caseNumbers[i]));
            }
            return number;
        });
    }

    /** Minutes on which the committee decides without a meeting. */
    public String called(String... caseNumbers) {
        String number = packed(caseNumbers);
        state(number, MinutesState.DRAFTING);
        jdbc.sql("update minutes set circulation = true where case_number = ?")
                .param(number)
                .update();
        return number;
    }

    /** What was typed for a case of the agenda. */
    public void record(String number, String caseNumber, Map<String, Object> form) {
        transaction.executeWithoutResult(status -> {
            MinutesItem item =
                    items.findByMinutesAndCaseNumber(number, caseNumber).orElseThrow();
            item.decide(
                    String.valueOf(form.get("outcome")), texts.sealObject(form), "service-secretary", clock.instant());
            items.saveAndFlush(item);
        });
    }

    /** A version that these voted on. */
    public void voted(String number, String... voters) {
        transaction.executeWithoutResult(status -> {
            Minutes found = minutes.findById(number).orElseThrow();
            int version = found.freeze();
            minutes.saveAndFlush(found);
            versions.freeze(
                    writer.write(found, version),
                    committees.find(committee).orElseThrow().way(),
                    Arrays.stream(voters)
                            .map(voter -> new Voter(voter, null, false))
                            .toList(),
                    "system",
                    clock.instant());
        });
    }

    /** Approved and sealed. */
    public void seal(String number) {
        state(number, MinutesState.SEALING);
        transaction.executeWithoutResult(status -> {
            Minutes found = minutes.findById(number).orElseThrow();
            found.seal(new RegisterNumber(1448, 900 + ++letters), clock.instant());
            minutes.saveAndFlush(found);
        });
    }

    /** Recorded, voted on by the committee and sealed, with one decision. */
    public String sealed(String caseNumber, Map<String, Object> form, String... voters) {
        String number = called(caseNumber);
        record(number, caseNumber, form);
        voted(number, voters);
        seal(number);
        return number;
    }

    public String stateOf(String number, String caseNumber) {
        return items.findByMinutesAndCaseNumber(number, caseNumber)
                .orElseThrow()
                .state()
                .name();
    }

    /** What was entered for a case, as it lies there. */
    public Map<String, Object> formOf(String number, String caseNumber) {
        return texts.openForm(items.findByMinutesAndCaseNumber(number, caseNumber)
                .orElseThrow()
                .form());
    }

    /** A member asked for another decision. */
    public void reopen(String number, String caseNumber) {
        transaction.executeWithoutResult(status -> {
            MinutesItem item =
                    items.findByMinutesAndCaseNumber(number, caseNumber).orElseThrow();
            item.reopen();
            items.saveAndFlush(item);
        });
    }

    private void state(String number, MinutesState state) {
        jdbc.sql("update minutes set state = ? where case_number = ?")
                .params(state.name(), number)
                .update();
    }
}
