package sa.org.esrar.casework.compensation.investigation;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.decisions.CommitteeDecisions;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.staff.Fallback;
import sa.org.esrar.casework.workflow.UsedInDiagrams;

/** Who decides on an objection (F4): nobody who decided or investigated: {@code ${objectionDeciders.of(caseNumber)}}. */
@Component("objectionDeciders")
@UsedInDiagrams
@Transactional(readOnly = true)
public class ObjectionDeciders {

    private final Refusals refusals;
    private final Investigators investigators;
    private final HarmEvidence evidence;
    private final Findings findings;
    private final CommitteeDecisions committees;
    private final Exclusions exclusions;
    private final Fallback fallback;

    ObjectionDeciders(
            Refusals refusals,
            Investigators investigators,
            HarmEvidence evidence,
            Findings findings,
            CommitteeDecisions committees,
            Exclusions exclusions,
            Fallback fallback) {
        this.refusals = refusals;
        this.investigators = investigators;
        this.evidence = evidence;
        this.findings = findings;
        this.committees = committees;
        this.exclusions = exclusions;
        this.fallback = fallback;
    }

    /** Top management, or whoever is above where all of it had a part in what is objected to. */
    public String of(String caseNumber) {
        Set<String> not = new TreeSet<>(hadPart(caseNumber));
        not.addAll(exclusions.excludedFrom(caseNumber));
        return fallback.actorsFor(CompensationFile.MANAGEMENT, not)
                .map(Fallback.Acting::group)
                .orElse(CompensationFile.MANAGEMENT);
    }

    /** Who refused, investigated, gathered or found, voted on the minutes, or endorsed them. */
    Set<String> hadPart(String caseNumber) {
        Set<String> all = new TreeSet<>(evidence.gatherers(caseNumber));
        investigators.all(caseNumber).forEach(one -> all.add(one.userId()));
        findings.all(caseNumber).forEach(one -> {
            all.add(one.by());
            ofMinutes(one.minutes(), all);
        });
        refusals.all(caseNumber).forEach(one -> {
            all.add(one.decidedBy());
            ofMinutes(one.minutes(), all);
        });
        return all;
    }

    private void ofMinutes(String minutes, Set<String> all) {
        if (minutes != null) {
            all.addAll(committees.voters(minutes));
            committees.endorser(minutes).ifPresent(all::add);
        }
    }
}
