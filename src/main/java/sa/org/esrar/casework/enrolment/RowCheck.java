package sa.org.esrar.casework.enrolment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.enrolment.ImportRows.Finding;
import sa.org.esrar.casework.parties.Addresses;
import sa.org.esrar.casework.parties.Households;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.Parties.LikelyPerson;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.parties.TypedText;
import sa.org.esrar.casework.protection.Protection;

/** Judges one row before anything is imported: wrong, known, likely known, or new. */
@Component
class RowCheck {

    private static final String IDENTITY = "enrolment.identity";
    private static final String SAME = "enrolment.same";
    private static final String HOUSEHOLD = "enrolment.household";

    private final Parties parties;
    private final Addresses addresses;
    private final Households households;
    private final Protection protection;
    private final Clock clock;

    RowCheck(Parties parties, Addresses addresses, Households households, Protection protection, Clock clock) {
        this.parties = parties;
        this.addresses = addresses;
        this.households = households;
        this.protection = protection;
        this.clock = clock;
    }

    Finding check(ImportRow row, RowReader reader) {
        ListedPerson listed = reader.read(row.cells());
        RegisterParty person = listed.person();
        List<FieldProblem> problems = new ArrayList<>(listed.problems());
        gather(problems, () -> parties.requireSound(person, ""));
        gather(problems, () -> addresses.requireSound(listed.town(), listed.shortAddress(), ""));
        if (listed.relation() != null && listed.household().isEmpty()) {
            problems.add(new FieldProblem("household", "enrolment.row.relationWithoutHousehold"));
        }
        if (listed.memberSince() != null && listed.memberSince().isAfter(HijriDates.dayInRiyadh(clock.instant()))) {
            problems.add(new FieldProblem("memberSince", "enrolment.row.dayToCome"));
        }
        // As the columns are listed.
        problems.sort(Comparator.comparing(
                problem -> PersonField.named(problem.field()).orElse(PersonField.NAME)));
        Optional<UUID> known = problems.isEmpty() && !isBlank(person.nationalId())
                ? parties.findByNationalId(person.nationalId())
                : Optional.empty();
        if (known.isPresent()
                && !listed.household().isEmpty()
                && households.householdOf(known.get()).isPresent()) {
            problems.add(new FieldProblem("household", "parties.household.alreadyMember"));
        }
        Outcome outcome = Outcome.NEW;
        UUID party = null;
        if (!problems.isEmpty()) {
            outcome = Outcome.WRONG;
        } else if (known.isPresent()) {
            outcome = Outcome.KNOWN;
            party = known.get();
        } else {
            List<LikelyPerson> alike = parties.likelyPersons(person);
            if (!alike.isEmpty()) {
                outcome = Outcome.LIKELY;
                party = alike.get(0).party().id();
            }
        }
        return new Finding(
                row.number(),
                outcome,
                party,
                listed.relation(),
                hash(IDENTITY, digits(person.nationalId())),
                isBlank(person.nationalId()) && !isBlank(person.mobile())
                        ? hash(SAME, TypedText.clean(person.name()) + '|' + digits(person.mobile()))
                        : null,
                hash(HOUSEHOLD, listed.household()),
                problems);
    }

    /** One line per field: the first that was found. */
    private static void gather(List<FieldProblem> problems, Runnable check) {
        try {
            check.run();
        } catch (InvalidInputException wrong) {
            wrong.problems().stream()
                    .filter(found ->
                            problems.stream().noneMatch(one -> one.field().equals(found.field())))
                    .forEach(problems::add);
        }
    }

    private byte[] hash(String purpose, String value) {
        return value.isEmpty() ? null : protection.lookupHash(purpose, value);
    }

    private static String digits(String typed) {
        return TypedText.clean(typed).replaceAll("\\D", "");
    }

    private static boolean isBlank(String typed) {
        return TypedText.clean(typed).isEmpty();
    }
}
