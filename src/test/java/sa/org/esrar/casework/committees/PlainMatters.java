package sa.org.esrar.casework.committees;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.casefile.CaseKind;

/** Inquiries stand in for cases that wait for a committee: a test says which wait, and until when. */
@TestComponent
public class PlainMatters implements CommitteeMatters {

    private record Row(String committee, LocalDate dueOn) {}

    private final Map<String, Row> waiting = new LinkedHashMap<>();

    /** Each test begins with nothing that waits. */
    public void clear() {
        waiting.clear();
    }

    public void add(String caseNumber, String committee, LocalDate dueOn) {
        waiting.put(caseNumber, new Row(committee, dueOn));
    }

    /** It does not wait any more: as when its beneficiary withdrew it. */
    public void withdraw(String caseNumber) {
        waiting.remove(caseNumber);
    }

    @Override
    public List<CaseKind> kinds() {
        return List.of(CaseKind.INQ);
    }

    @Override
    public String code() {
        return "REQUEST";
    }

    @Override
    public List<Waiting> waiting(String committee) {
        return waiting.entrySet().stream()
                .filter(entry -> entry.getValue().committee().equals(committee))
                .map(entry -> new Waiting(entry.getKey(), entry.getValue().dueOn()))
                .sorted(Comparator.comparing(Waiting::dueOn))
                .toList();
    }

    @Override
    public boolean waits(String caseNumber, String committee) {
        return waiting.containsKey(caseNumber)
                && waiting.get(caseNumber).committee().equals(committee);
    }

    @Override
    public Localized subject(String caseNumber) {
        return new Localized("معاملة مثال", "Sample case");
    }

    @Override
    public Wording wording(String caseNumber, Map<String, Object> form) {
        return new Wording(
                String.valueOf(form.get("outcome")),
                "قررت اللجنة الموافقة.",
                List.of("السبب: " + form.get("reasons"), "المبلغ: 500 ريال (خمسمئة ريال)"));
    }
}
