package sa.org.esrar.casework.datachange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseStatus;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.Identifiers;
import sa.org.esrar.casework.parties.OwnData;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyField;
import sa.org.esrar.casework.staff.Disclosures;
import sa.org.esrar.casework.staff.StaffDirectory;

/** Changes that are asked for at the desk, with the original card in sight (G3): the way of who has lost the old mobile. */
@Service
public class DeskDataChanges {

    private final OpenDataChange opening;
    private final DataChangeRepository changes;
    private final OwnData data;
    private final Parties parties;
    private final Guardians guardians;
    private final Disclosures disclosures;
    private final StaffDirectory staff;
    private final CaseRegister cases;
    private final CaseAccess access;

    DeskDataChanges(
            OpenDataChange opening,
            DataChangeRepository changes,
            OwnData data,
            Parties parties,
            Guardians guardians,
            Disclosures disclosures,
            StaffDirectory staff,
            CaseRegister cases,
            CaseAccess access) {
        this.opening = opening;
        this.changes = changes;
        this.data = data;
        this.parties = parties;
        this.guardians = guardians;
        this.disclosures = disclosures;
        this.staff = staff;
        this.cases = cases;
        this.access = access;
    }

    /**
     * Everything that is wrong, with the names of the form's fields; in no transaction of its own, for a finding would end
     * the caller's.
     */
    public List<FieldProblem> problems(TakeDataChange command, String by) {
        List<FieldProblem> problems = new ArrayList<>();
        if (command.person() == null) {
            return problems;
        }
        if (parties.known(List.of(command.person())).isEmpty()) {
            return List.of(new FieldProblem("person.id", "parties.notFound"));
        }
        if (disclosures.conflictsWith(command.person()).stream()
                .anyMatch(conflict -> conflict.userId().equals(by))) {
            problems.add(new FieldProblem("person.id", "datachange.desk.conflict"));
        }
        if (command.sightedNumber() != null && !isTheirs(command.sightedNumber(), command.person())) {
            problems.add(new FieldProblem("sightedNumber", "datachange.desk.otherNumber"));
        }
        changes.openOf(command.person())
                .ifPresent(open -> problems.add(new FieldProblem("person.id", "datachange.desk.alreadyOpen")));
        try {
            Map<PartyField, String> asked = data.check(command.person(), command.typed(), true, "new.");
            if (isOf(by, asked.get(PartyField.MOBILE))) {
                problems.add(new FieldProblem("new.mobile", "datachange.desk.ownMobile"));
            }
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
        return problems;
    }

    /**
     * Of the person, or of the guardian who acts for them. Who is on record without a number is known by the card's name
     * alone, and the number must not be another's.
     */
    private boolean isTheirs(String sighted, UUID person) {
        Optional<UUID> holder = parties.findByNationalId(sighted);
        UUID acting = guardians.guardianOf(person).orElse(person);
        if (holder.isPresent()) {
            return holder.get().equals(person) || holder.get().equals(acting);
        }
        boolean wellFormed = Identifiers.nationalId(sighted)
                .or(() -> Identifiers.establishmentNumber(sighted))
                .isPresent();
        return wellFormed && parties.hashes(acting).nationalId() == null;
    }

    private boolean isOf(String user, String mobile) {
        return mobile != null
                && staff.inConflictWith(parties.hash(null, mobile)).stream()
                        .anyMatch(one -> one.userId().equals(user));
    }

    /**
     * Opens the change under its reserved number; a colleague witnesses it next.
     *
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 409 while another change of the person's data is not over
     */
    @Transactional
    public void take(String caseNumber, TakeDataChange command, String by) {
        opening.requireNoneOpen(command.person());
        List<FieldProblem> problems = problems(command, by);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Map<PartyField, String> asked = data.check(command.person(), command.typed(), true, "new.");
        cases.open(caseNumber, command.person(), Channel.INTERVIEW, CaseStatus.RECEIVED);
        access.grant(caseNumber, by, "DESK");
        opening.open(caseNumber, command.person(), Channel.INTERVIEW, asked, by);
    }
}
