package sa.org.esrar.casework.requests;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Guardians;
import sa.org.esrar.casework.parties.Guardians.Deed;
import sa.org.esrar.casework.parties.Households;
import sa.org.esrar.casework.parties.Households.Relation;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.PartyView;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.requests.TakeIntake.Acting;
import sa.org.esrar.casework.requests.TakeIntake.Family;
import sa.org.esrar.casework.requests.TakeIntake.Guardianship;
import sa.org.esrar.casework.requests.TakeIntake.Someone;

/** Finds or registers the people of an intake that was found right. */
@Component
class IntakePeople {

    private final Parties parties;
    private final Households households;
    private final Guardians guardians;

    IntakePeople(Parties parties, Households households, Guardians guardians) {
        this.parties = parties;
        this.households = households;
        this.guardians = guardians;
    }

    Settled settle(TakeIntake intake) {
        UUID person = person(intake.person(), intake.channel());
        if (intake.family() != null) {
            join(person, intake.family());
        }
        UUID acting = intake.acting() == null ? null : acting(person, intake.acting());
        UUID volunteer = intake.channel() == Channel.VOLUNTEER ? other(intake.volunteer(), false, "volunteer.") : null;
        return new Settled(person, acting, volunteer);
    }

    /** Who stands at the desk proves the contact by it; anybody else's word is proven by the signature. */
    private UUID person(Someone person, Channel channel) {
        boolean present = channel == Channel.INTERVIEW;
        if (person.isNew()) {
            return present
                    ? parties.registerAtDesk(person.typed(), "person.")
                    : parties.registerUnseen(person.typed(), "person.");
        }
        if (person.typed() != null && present) {
            parties.completeContact(person.id(), contactOf(parties.view(person.id()), person.typed()), "person.");
        }
        return person.id();
    }

    /** Another contact of a person on record, who stays who they are. */
    static RegisterParty contactOf(PartyView known, RegisterParty typed) {
        return new RegisterParty(
                known.name(),
                null,
                typed.mobile(),
                typed.owner(),
                typed.email(),
                known.category(),
                known.field(),
                known.addressForm(),
                typed.agreedChannels(),
                typed.contactTime(),
                known.language(),
                typed.address());
    }

    private void join(UUID person, Family family) {
        if (family.member() == null) {
            households.found(person);
            return;
        }
        UUID household = households.householdOf(family.member()).orElseThrow();
        households.join(
                household, person, Optional.ofNullable(family.relation()).orElse(Relation.OTHER));
    }

    private UUID acting(UUID person, Acting acting) {
        UUID who = other(acting.who(), true, "acting.");
        Guardianship guardianship = acting.guardianship();
        if (guardianship != null && guardians.guardianOf(person).isEmpty()) {
            Deed deed = guardianship.deedNumber() == null
                    ? null
                    : new Deed(guardianship.deedNumber(), guardianship.deedUntil());
            if (guardianship.bornOn() != null) {
                guardians.appointForMinor(person, who, guardianship.bornOn(), deed);
            } else {
                guardians.appointForIncapacity(person, who, deed);
            }
        }
        return who;
    }

    private UUID other(Someone someone, boolean identified, String prefix) {
        return someone.isNew() ? parties.registerActing(someone.typed(), identified, prefix) : someone.id();
    }

    /** @param acting or null; @param volunteer or null */
    record Settled(UUID person, UUID acting, UUID volunteer) {}
}
