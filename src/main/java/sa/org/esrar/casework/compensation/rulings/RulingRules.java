package sa.org.esrar.casework.compensation.rulings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.letters.IncomingRegister;
import sa.org.esrar.casework.letters.RegisterNumber;
import sa.org.esrar.casework.parties.TypedText;

/** What has to hold before a ruling is registered (D3), asked when the form is handed in and again when it is applied. */
@Component
class RulingRules {

    private final RulingRepository rulings;
    private final RulingIdentity identity;
    private final IncomingRegister register;
    private final CompensationFile file;

    RulingRules(RulingRepository rulings, RulingIdentity identity, IncomingRegister register, CompensationFile file) {
        this.rulings = rulings;
        this.identity = identity;
        this.register = register;
        this.file = file;
    }

    /** @throws InvalidInputException with everything that is wrong */
    void requireSound(String caseNumber, RegisterRuling command) {
        List<FieldProblem> problems = new ArrayList<>();
        if (command.step() == RulingStep.NEW) {
            checkNew(caseNumber, command, problems);
        } else {
            checkChange(caseNumber, command, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private void checkNew(String caseNumber, RegisterRuling command, List<FieldProblem> problems) {
        checkDays(command.issuedOn(), command.finalOn(), problems);
        if (command.kind() == RulingKind.CONCILIATION && command.favour() == RulingFavour.AGAINST) {
            problems.add(new FieldProblem("favour", "compensation.ruling.conciliationAgainst"));
        }
        if (command.kind() == RulingKind.CONCILIATION && command.finality() != Finality.FINAL) {
            problems.add(new FieldProblem("finality", "compensation.ruling.conciliationIsFinal"));
        }
        if (command.finality() == Finality.NOT_APPEALED && command.favour() == RulingFavour.AGAINST) {
            problems.add(new FieldProblem("finality", "compensation.ruling.notOursToAppeal"));
        }
        if (rulings.isRegistered(identity.hashes(command.number(), command.authority()))) {
            problems.add(new FieldProblem("number", "compensation.ruling.registeredAlready"));
        }
        if (arrived(caseNumber).isEmpty()
                && incoming(caseNumber, command.incoming()).isEmpty()) {
            problems.add(new FieldProblem("incoming", "compensation.ruling.incomingUnknown"));
        }
    }

    private void checkChange(String caseNumber, RegisterRuling command, List<FieldProblem> problems) {
        Ruling standing = rulings.standing(caseNumber).orElse(null);
        if (command.step() == RulingStep.NO_RULING) {
            if (arrived(caseNumber).isEmpty()) {
                problems.add(new FieldProblem("step", "compensation.ruling.nothingArrived"));
            }
            return;
        }
        if (standing == null) {
            problems.add(new FieldProblem("step", "compensation.ruling.noneStanding"));
            return;
        }
        boolean falls = command.step() == RulingStep.OVERTURNED || command.step() == RulingStep.WITHDRAWN;
        if (!falls && standing.isFinal()) {
            problems.add(new FieldProblem("step", "compensation.ruling.finalAlready"));
        }
        if (command.step() == RulingStep.NOT_APPEALED && standing.favour() == RulingFavour.AGAINST) {
            problems.add(new FieldProblem("step", "compensation.ruling.notOursToAppeal"));
        }
        checkDays(standing.issuedOn(), command.finalOn(), problems);
    }

    private void checkDays(LocalDate issuedOn, LocalDate finalOn, List<FieldProblem> problems) {
        LocalDate today = file.today();
        if (issuedOn.isAfter(today)) {
            problems.add(new FieldProblem("issuedOn", "compensation.ruling.dayToCome"));
        }
        if (finalOn != null && finalOn.isAfter(today)) {
            problems.add(new FieldProblem("finalOn", "compensation.ruling.dayToCome"));
        } else if (finalOn != null && finalOn.isBefore(issuedOn)) {
            problems.add(new FieldProblem("finalOn", "compensation.ruling.finalBeforeIssued"));
        }
    }

    /** The paper that came first and is not registered yet. */
    Optional<Ruling> arrived(String caseNumber) {
        return rulings.findByCaseNumberAndStateOrderByArrivedAt(caseNumber, RulingState.ARRIVED).stream()
                .findFirst();
    }

    /** The entry of the incoming register that was typed: it is there, belongs to no other case, and was noted for no ruling. */
    Optional<RegisterNumber> incoming(String caseNumber, String typed) {
        return typed == null
                ? Optional.empty()
                : RegisterNumber.typed(TypedText.clean(typed))
                        .filter(number -> register.free(number.printed()).isPresent()
                                || register.ofCase(caseNumber).stream()
                                        .anyMatch(entry -> entry.number().equals(number)))
                        .filter(number -> !rulings.existsByIncoming(number));
    }
}
