package sa.org.esrar.casework.compensation.negotiation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.compensation.representation.Representations;
import sa.org.esrar.casework.compensation.rulings.Rulings;
import sa.org.esrar.casework.parties.TypedNumber;
import sa.org.esrar.casework.staff.Absences;
import sa.org.esrar.casework.staff.Groups;

/** What an offer and its answer have to be, and who may decide on one (D4, F4). */
@Component
class OfferRules {

    private final CompensationFile file;
    private final Findings findings;
    private final Rulings rulings;
    private final OfferAuthority authority;
    private final Representations representations;
    private final Exclusions exclusions;
    private final Groups groups;
    private final Absences absences;

    OfferRules(
            CompensationFile file,
            Findings findings,
            Rulings rulings,
            OfferAuthority authority,
            Representations representations,
            Exclusions exclusions,
            Groups groups,
            Absences absences) {
        this.file = file;
        this.findings = findings;
        this.rulings = rulings;
        this.authority = authority;
        this.representations = representations;
        this.exclusions = exclusions;
        this.groups = groups;
        this.absences = absences;
    }

    /** What is wrong with an offer, with the names of the form's fields. */
    List<FieldProblem> problems(String caseNumber, MakeOffer command) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!TypedNumber.isAmount(command.amount())) {
            problems.add(new FieldProblem("amount", "workflow.form.money"));
            return problems;
        }
        Optional<BigDecimal> sum = finalSum(caseNumber);
        if (sum.filter(ruled -> ruled.compareTo(command.amount()) != 0).isPresent()) {
            problems.add(new FieldProblem("amount", "compensation.offer.finalSum", sum.get()));
        }
        if (sum.isEmpty() && isBelow(caseNumber, command.amount()) && isBlank(command.reason())) {
            problems.add(new FieldProblem(
                    "reason",
                    "compensation.offer.belowDamage",
                    findings.damage(caseNumber).orElseThrow()));
        }
        required(problems, "manner", command.manner());
        tooLong(problems, "reason", command.reason());
        if (command.validUntil() != null && !command.validUntil().isAfter(file.today())) {
            problems.add(new FieldProblem("validUntil", "compensation.offer.validUntil"));
        }
        return problems;
    }

    /** What is wrong with an answer. */
    List<FieldProblem> problems(String caseNumber, OfferReply reply) {
        List<FieldProblem> problems = new ArrayList<>();
        tooLong(problems, "words", reply.words());
        boolean asks = reply.answer() == OfferAnswer.COUNTERED;
        if (asks && finalSum(caseNumber).isPresent()) {
            // The sum stands; what can be asked for is another manner, and that in words.
            if (reply.counter() != null) {
                problems.add(new FieldProblem("counter", "compensation.offer.mannerAlone"));
            }
            required(problems, "words", reply.words());
        } else if (asks != (reply.counter() != null) || asks && !TypedNumber.isAmount(reply.counter())) {
            problems.add(new FieldProblem("counter", "workflow.form.money"));
        }
        return problems;
    }

    Optional<BigDecimal> finalSum(String caseNumber) {
        return rulings.finalSum(caseNumber);
    }

    Optional<BigDecimal> damage(String caseNumber) {
        return findings.damage(caseNumber);
    }

    String authority(BigDecimal amount) {
        return authority.of(amount);
    }

    /** Who makes offers may make one of that authority alone. */
    static boolean isWithin(String authority) {
        return CompensationFile.NEGOTIATOR.equals(authority);
    }

    /** @throws ApiException 409 while somebody else has to act for the beneficiary and nobody's papers hold */
    void requireActing(String caseNumber) {
        if (representations.missing(caseNumber)) {
            throw new ApiException(409, "compensation.representation.missing");
        }
    }

    /** @throws ApiException 409 for who has a part in the matter and was excluded */
    void requireNotExcluded(String caseNumber, String by) {
        if (exclusions.isExcluded(caseNumber, by)) {
            throw new ApiException(409, "compensation.excluded");
        }
    }

    /** @throws ApiException 409 unless the person is in the group, or acts today for somebody of it who is away */
    void requireActsFor(String group, String by) {
        Set<String> members = groups.membersOf(group);
        boolean actsFor = members.contains(by)
                || members.stream().anyMatch(member -> absences.whoActsFor(member, file.today())
                        .filter(by::equals)
                        .isPresent());
        if (!actsFor) {
            throw new ApiException(409, "compensation.notAuthorised");
        }
    }

    private boolean isBelow(String caseNumber, BigDecimal amount) {
        return findings.damage(caseNumber)
                .filter(found -> amount.compareTo(found) < 0)
                .isPresent();
    }

    private static void required(List<FieldProblem> problems, String field, String text) {
        if (isBlank(text)) {
            problems.add(new FieldProblem(field, "workflow.form.required"));
        }
        tooLong(problems, field, text);
    }

    private static void tooLong(List<FieldProblem> problems, String field, String text) {
        if (text != null && text.length() > Offers.LONGEST) {
            problems.add(new FieldProblem(field, "workflow.form.tooLong", Offers.LONGEST));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
