package sa.org.esrar.casework.compensation.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.Deadlines;
import sa.org.esrar.casework.committees.CommitteeMatters;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.investigation.HarmFindings.DamageItem;
import sa.org.esrar.casework.compensation.investigation.HarmFindings.Point;
import sa.org.esrar.casework.letters.AmountInWords;

/** Compensations before the investigation committee: which wait, and their findings in its wording (D2). */
@Component
@Transactional(readOnly = true)
class CompensationMatters implements CommitteeMatters {

    private static final String ARABIC = "ar";
    private static final String WORDS = "compensation.minutes.";

    private final CompensationFile file;
    private final Deadlines deadlines;
    private final Messages messages;

    CompensationMatters(CompensationFile file, Deadlines deadlines, Messages messages) {
        this.file = file;
        this.deadlines = deadlines;
        this.messages = messages;
    }

    @Override
    public List<CaseKind> kinds() {
        return List.of(CaseKind.CPN);
    }

    @Override
    public String code() {
        return "COMPENSATION";
    }

    @Override
    public List<Waiting> waiting(String committee) {
        return committee.equals(CompensationFile.COMMITTEE)
                ? Waiting.inOrder(
                        file.awaitingMinutes().stream().map(Compensation::caseNumber), deadlines::answerDueDay)
                : List.of();
    }

    @Override
    public boolean waits(String caseNumber, String committee) {
        return committee.equals(CompensationFile.COMMITTEE)
                && file.read(caseNumber).awaitsMinutes();
    }

    @Override
    public Localized subject(String caseNumber) {
        return messages.both(WORDS + "subject");
    }

    /** The damage, its size and its causes, as the policy asks for them (D2). */
    @Override
    public Wording wording(String caseNumber, Map<String, Object> form) {
        HarmFindings findings = HarmFindingsForm.read(form);
        List<String> details = new ArrayList<>();
        details.add(point("fault", findings.fault()));
        details.add(point("harm", findings.harm()));
        details.add(point("causation", findings.causation()));
        for (DamageItem item : findings.items()) {
            details.add(says(
                    "item", item.what(), AmountInWords.arabicWithFigures(item.amount()), numbers(item.evidence())));
        }
        if (findings.damage() != null) {
            details.add(says("damage", AmountInWords.arabicWithFigures(findings.damage())));
        }
        if (findings.cause() != null) {
            details.add(
                    says("causes", messages.text("compensation.cause." + findings.cause(), ARABIC), findings.causes()));
        }
        if (findings.reasons() != null) {
            details.add(says("reasons", findings.reasons()));
        }
        return new Wording(findings.outcome(), says("decision." + findings.outcome()), details);
    }

    private String point(String which, Point point) {
        String key = which + (point.found() ? ".found" : ".notFound");
        return point.evidence().isEmpty()
                ? says(key, point.text())
                : says("withEvidence", says(key, point.text()), numbers(point.evidence()));
    }

    private static String numbers(List<Integer> evidence) {
        return evidence.stream().map(String::valueOf).collect(Collectors.joining("، "));
    }

    private String says(String key, Object... arguments) {
        return messages.text(WORDS + key, ARABIC, arguments);
    }
}
