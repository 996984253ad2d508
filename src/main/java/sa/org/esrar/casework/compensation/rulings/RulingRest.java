package sa.org.esrar.casework.compensation.rulings;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.gate.CompensationGate;
import sa.org.esrar.casework.compensation.investigation.HarmObjections;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.notifications.Notifications;

/** Where the internal way has no more to give (D3, E3): the case rests until a ruling comes, or ends by one. */
@Component
class RulingRest {

    private final CompensationFile file;
    private final CompensationGate gate;
    private final HarmObjections objections;
    private final RulingLetters letters;
    private final DeadlineClock deadlineClock;
    private final Timeline timeline;
    private final Notifications notifications;

    RulingRest(
            CompensationFile file,
            CompensationGate gate,
            HarmObjections objections,
            RulingLetters letters,
            DeadlineClock deadlineClock,
            Timeline timeline,
            Notifications notifications) {
        this.file = file;
        this.gate = gate;
        this.objections = objections;
        this.letters = letters;
        this.deadlineClock = deadlineClock;
        this.timeline = timeline;
        this.notifications = notifications;
    }

    /** @throws sa.org.esrar.casework.api.ApiException 409 before the internal way came to its end, whatever the process says */
    void begin(Compensation compensation) {
        String caseNumber = compensation.caseNumber();
        if (!compensation.investigated()) {
            compensation.require(CompensationStage.NEGOTIATING);
        }
        boolean unproven = !gate.isOpen(caseNumber);
        // Whose objection was refused did not leave it at the refusal: the two sides came to no agreement.
        compensation.rest(unproven && !objections.refused(caseNumber));
        deadlineClock.stop(caseNumber);
        file.save(compensation);
        Optional<RegisterNumber> letter = letters.registerExternalWay(caseNumber, unproven);
        letter.ifPresent(number -> {
            timeline.append(caseNumber, "compensation.externalWay", CompensationFile.SYSTEM, Visibility.PUBLIC, null);
            notifications.tellBeneficiary(caseNumber, "case.news", Map.of(), () -> number);
        });
    }

    void end(Compensation compensation) {
        String caseNumber = compensation.caseNumber();
        compensation.closeRested(file.today());
        file.save(compensation);
        timeline.append(caseNumber, "compensation.restOver", CompensationFile.SYSTEM, Visibility.PUBLIC, null);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
    }

    void ruledAgainst(Compensation compensation, Ruling ruling) {
        String caseNumber = compensation.caseNumber();
        RegisterNumber letter = letters.registerRulingAgainst(caseNumber, ruling);
        compensation.ruledAgainst(file.today());
        deadlineClock.stop(caseNumber);
        timeline.append(caseNumber, "compensation.ruledAgainst", CompensationFile.SYSTEM, Visibility.PUBLIC, null);
        notifications.tellBeneficiary(caseNumber, "case.news", Map.of(), () -> letter);
        file.save(compensation);
    }
}
