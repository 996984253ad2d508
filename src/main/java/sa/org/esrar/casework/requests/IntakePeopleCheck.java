package sa.org.esrar.casework.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.parties.Addresses;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.Households;
import sa.org.esrar.casework.parties.Identifiers;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.requests.TakeIntake.Acting;
import sa.org.esrar.casework.requests.TakeIntake.Agency;
import sa.org.esrar.casework.requests.TakeIntake.Guardianship;
import sa.org.esrar.casework.requests.TakeIntake.Someone;
import sa.org.esrar.casework.staff.Disclosures;

/** The people of an intake: the person, the household, who acts and who brought it. */
@Component
class IntakePeopleCheck {

    private static final String NEEDED = "workflow.form.required";
    private static final Set<Channel> NEED_A_MOBILE = Set.of(Channel.SMS, Channel.PHONE, Channel.CORRESPONDENCE);
    private static final Pattern PAPER_NUMBER = Pattern.compile("[\\p{L}0-9/ -]{1,40}");

    private final Parties parties;
    private final Addresses addresses;
    private final Households households;
    private final Guardians guardians;
    private final Disclosures disclosures;
    private final Clock clock;

    IntakePeopleCheck(
            Parties parties,
            Addresses addresses,
            Households households,
            Guardians guardians,
            Disclosures disclosures,
            Clock clock) {
        this.parties = parties;
        this.addresses = addresses;
        this.households = households;
        this.guardians = guardians;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    void check(TakeIntake intake, String by, List<FieldProblem> problems) {
        Someone person = intake.person();
        if (person.isNew()) {
            checkNew(person, problems);
        } else {
            checkKnown(intake, by, problems);
        }
        checkFamily(intake, problems);
        if (intake.acting() != null) {
            checkActing(person, intake.acting(), problems);
        } else if (guardianOf(person).isPresent()) {
            problems.add(new FieldProblem("actsFor", "requests.desk.guardianNeeded"));
        }
        if (intake.channel() == Channel.VOLUNTEER) {
            checkVolunteer(intake, problems);
        }
    }

    private void checkNew(Someone person, List<FieldProblem> problems) {
        RegisterParty typed = person.typed();
        if (typed == null) {
            problems.add(new FieldProblem("person", "requests.desk.personNeeded"));
            return;
        }
        int before = problems.size();
        collect(() -> parties.requireSound(typed, "person."), problems);
        checkAgreed(typed, false, false, problems);
        if (problems.size() > before) {
            return;
        }
        Optional<UUID> known = knownByNumber(typed);
        if (known.isPresent()) {
            String name = parties.view(known.get()).name();
            problems.add(new FieldProblem("person.nationalId", "requests.desk.knownPerson", name));
        } else if (!person.notTheSame() && !parties.likelyPersons(typed).isEmpty()) {
            problems.add(new FieldProblem("person.notTheSame", "requests.desk.likelyPersons"));
        }
    }

    /**
     * @param mobileKnown whether a mobile is on record
     * @param addressKnown whether the post can deliver to an address on record
     */
    private void checkAgreed(
            RegisterParty typed, boolean mobileKnown, boolean addressKnown, List<FieldProblem> problems) {
        if (typed.agreedChannels().isEmpty()) {
            problems.add(new FieldProblem("person.agreedChannels", "parties.agreedChannels.missing"));
        } else if (!mobileKnown
                && isBlank(typed.mobile())
                && typed.agreedChannels().stream().anyMatch(NEED_A_MOBILE::contains)) {
            problems.add(new FieldProblem("person.mobile", "parties.mobile.neededForChannel"));
        }
        if (typed.agreedChannels().contains(Channel.LETTER)
                && !addressKnown
                && (typed.address() == null || typed.address().isEmpty())) {
            problems.add(new FieldProblem("person.address", "parties.address.neededForChannel"));
        }
    }

    private void checkKnown(TakeIntake intake, String by, List<FieldProblem> problems) {
        Someone person = intake.person();
        if (!exists(person, "person.id", problems)) {
            return;
        }
        if (disclosures.conflictsWith(person.id()).stream()
                .anyMatch(conflict -> conflict.userId().equals(by))) {
            problems.add(new FieldProblem("person.id", "requests.desk.conflict"));
        }
        if (person.typed() != null) {
            if (intake.channel() == Channel.INTERVIEW) {
                PartyView known = parties.view(person.id());
                RegisterParty contact = IntakePeople.contactOf(known, person.typed());
                collect(() -> parties.requireCompleting(person.id(), contact, "person."), problems);
                checkAgreed(contact, known.maskedMobile() != null, addresses.reachedByPost(person.id()), problems);
            } else {
                problems.add(new FieldProblem("person.mobile", "requests.desk.contactOnlyInPerson"));
            }
        }
    }

    private void checkFamily(TakeIntake intake, List<FieldProblem> problems) {
        if (intake.family() == null) {
            return;
        }
        if (!intake.person().isNew()
                && households.householdOf(intake.person().id()).isPresent()) {
            problems.add(new FieldProblem("family.choice", "parties.household.alreadyMember"));
        } else if (intake.family().member() != null) {
            if (households.householdOf(intake.family().member()).isEmpty()) {
                problems.add(new FieldProblem("family.member", "requests.desk.memberWithoutHousehold"));
            }
            if (intake.family().relation() == null) {
                problems.add(new FieldProblem("family.relation", NEEDED));
            }
        }
    }

    private void checkActing(Someone person, Acting acting, List<FieldProblem> problems) {
        checkOther(acting.who(), person, "acting", true, problems);
        if (acting.agency() != null) {
            checkAgency(acting.agency(), problems);
        } else {
            checkGuardianship(person, acting, problems);
        }
    }

    private void checkAgency(Agency agency, List<FieldProblem> problems) {
        if (agency.number() == null || !PAPER_NUMBER.matcher(agency.number()).matches()) {
            problems.add(new FieldProblem("acting.agencyNumber", "requests.desk.agencyNumber"));
        }
        if (agency.scope() == null) {
            problems.add(new FieldProblem("acting.agencyScope", NEEDED));
        }
        checkUntil(agency.until(), "acting.agencyUntil", "requests.desk.agencyExpired", problems);
    }

    /** A guardian stands only for a minor or a person without legal capacity. */
    private void checkGuardianship(Someone person, Acting acting, List<FieldProblem> problems) {
        Optional<UUID> present = guardianOf(person);
        if (present.isPresent()) {
            if (!present.get().equals(acting.who().id())) {
                problems.add(new FieldProblem("acting.id", "parties.guardian.present"));
            }
            return;
        }
        Guardianship guardianship = acting.guardianship();
        LocalDate born = guardianship.bornOn();
        if (born != null && born.isAfter(today())) {
            problems.add(new FieldProblem("acting.bornOn", "parties.guardian.notBorn"));
        } else if (born != null && guardians.isOfAge(born)) {
            problems.add(new FieldProblem("acting.bornOn", "parties.guardian.ofAge"));
        }
        if (born == null || !guardianship.father()) {
            if (guardianship.deedNumber() == null
                    || !PAPER_NUMBER.matcher(guardianship.deedNumber()).matches()) {
                problems.add(new FieldProblem("acting.deedNumber", "parties.guardian.deedInvalid"));
            }
            checkUntil(guardianship.deedUntil(), "acting.deedUntil", "parties.guardian.deedExpired", problems);
        }
    }

    private void checkVolunteer(TakeIntake intake, List<FieldProblem> problems) {
        Someone volunteer = intake.volunteer();
        if (volunteer == null) {
            problems.add(new FieldProblem("volunteer", "requests.desk.volunteerNeeded"));
            return;
        }
        checkOther(volunteer, intake.person(), "volunteer", false, problems);
        if (volunteer.isNew() && isBlank(volunteer.typed().mobile())) {
            problems.add(new FieldProblem("volunteer.mobile", "parties.mobile.missing"));
        }
        if (intake.person().isNew() && intake.person().typed() != null && sharesMobile(intake)) {
            problems.add(new FieldProblem("person.mobile", "requests.desk.volunteersOwnMobile"));
        }
    }

    /** What is confirmed by a code must not be confirmed by who brought it. */
    private boolean sharesMobile(TakeIntake intake) {
        Someone volunteer = intake.volunteer();
        String mobile = Identifiers.mobile(intake.person().typed().mobile()).orElse(null);
        if (mobile == null) {
            return false;
        }
        return volunteer.isNew()
                ? Identifiers.mobile(volunteer.typed().mobile())
                        .filter(mobile::equals)
                        .isPresent()
                : parties.findByMobile(mobile).contains(volunteer.id());
    }

    /** Somebody beside the person, who is somebody else. */
    private void checkOther(
            Someone other, Someone person, String field, boolean identified, List<FieldProblem> problems) {
        if (other.isNew()) {
            collect(() -> parties.requireSoundActing(other.typed(), identified, field + "."), problems);
            knownByNumber(other.typed())
                    .filter(known -> known.equals(person.id()))
                    .ifPresent(same -> problems.add(new FieldProblem(field + ".id", "requests.desk.samePerson")));
        } else if (exists(other, field + ".id", problems) && other.id().equals(person.id())) {
            problems.add(new FieldProblem(field + ".id", "requests.desk.samePerson"));
        }
    }

    private boolean exists(Someone someone, String field, List<FieldProblem> problems) {
        boolean exists = !parties.known(List.of(someone.id())).isEmpty();
        if (!exists) {
            problems.add(new FieldProblem(field, "requests.desk.personNeeded"));
        }
        return exists;
    }

    private void checkUntil(LocalDate until, String field, String expired, List<FieldProblem> problems) {
        if (until == null) {
            problems.add(new FieldProblem(field, NEEDED));
        } else if (until.isBefore(today())) {
            problems.add(new FieldProblem(field, expired));
        }
    }

    private Optional<UUID> guardianOf(Someone person) {
        return person.isNew() ? Optional.empty() : guardians.guardianOf(person.id());
    }

    private Optional<UUID> knownByNumber(RegisterParty typed) {
        return isBlank(typed.nationalId()) ? Optional.empty() : parties.findByNationalId(typed.nationalId());
    }

    private static void collect(Runnable check, List<FieldProblem> problems) {
        try {
            check.run();
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    private LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }
}
