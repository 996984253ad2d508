package sa.org.esrar.casework.parties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.protection.Protection;

@Service
@Transactional
class GuardianService implements Guardians {

    private static final int OF_AGE_IN_HIJRI_YEARS = 18;
    private static final Pattern DEED = Pattern.compile("[\\p{L}0-9/ -]{1,40}");

    private final PartyRepository parties;
    private final GuardianshipRepository guardianships;
    private final Protection protection;
    private final Clock clock;

    GuardianService(PartyRepository parties, GuardianshipRepository guardianships, Protection protection, Clock clock) {
        this.parties = parties;
        this.guardianships = guardianships;
        this.protection = protection;
        this.clock = clock;
    }

    @Override
    public void appointForMinor(UUID wardId, UUID guardianId, LocalDate wardBornOn) {
        appointForMinor(wardId, guardianId, wardBornOn, null);
    }

    @Override
    public void appointForMinor(UUID wardId, UUID guardianId, LocalDate wardBornOn, Deed deed) {
        if (wardBornOn.isAfter(today())) {
            throw new InvalidInputException("wardBornOn", "parties.guardian.notBorn");
        }
        if (isOfAge(wardBornOn)) {
            throw new ApiException(409, "parties.guardian.ofAge");
        }
        byte[] cipher = deed == null ? null : seal(deed);
        makeRoom(wardId, guardianId);
        guardianships.saveAndFlush(Guardianship.ofMinor(
                wardId, guardianId, today(), ofAgeOn(wardBornOn), cipher, deed == null ? null : deed.until()));
    }

    @Override
    public boolean isOfAge(LocalDate bornOn) {
        // Eighteen Gregorian years are more than Hijri ones; dates long past have no Hijri date to reckon with.
        return bornOn.isBefore(today().minusYears(OF_AGE_IN_HIJRI_YEARS)) || !today().isBefore(ofAgeOn(bornOn));
    }

    /** Eighteen completed Hijri years, some six months before the Gregorian ones. */
    static LocalDate ofAgeOn(LocalDate bornOn) {
        return LocalDate.from(HijrahDate.from(bornOn).plus(OF_AGE_IN_HIJRI_YEARS, ChronoUnit.YEARS));
    }

    @Override
    public void appointForIncapacity(UUID wardId, UUID guardianId, String deedNumber) {
        appointForIncapacity(wardId, guardianId, new Deed(deedNumber, null));
    }

    @Override
    public void appointForIncapacity(UUID wardId, UUID guardianId, Deed deed) {
        byte[] cipher = seal(deed);
        makeRoom(wardId, guardianId);
        guardianships.saveAndFlush(Guardianship.byDeed(wardId, guardianId, today(), cipher, deed.until()));
    }

    private byte[] seal(Deed deed) {
        String number = TypedText.clean(deed.number());
        if (!DEED.matcher(number).matches()) {
            throw new InvalidInputException("deedNumber", "parties.guardian.deedInvalid");
        }
        if (deed.until() != null && deed.until().isBefore(today())) {
            throw new InvalidInputException("deedUntil", "parties.guardian.deedExpired");
        }
        return protection.encrypt(Purposes.DEED, number);
    }

    private void makeRoom(UUID wardId, UUID guardianId) {
        parties.lock(wardId).orElseThrow(PartyRegistry::noSuchParty);
        parties.findById(guardianId).orElseThrow(PartyRegistry::noSuchParty);
        if (wardId.equals(guardianId)) {
            throw new ApiException(409, "parties.guardian.self");
        }
        if (guardianOf(guardianId).isPresent()) {
            throw new ApiException(409, "parties.guardian.notCapable");
        }
        guardianships.findByWardIdAndEndedOnIsNull(wardId).ifPresent(present -> {
            if (present.isInForce(today())) {
                throw new ApiException(409, "parties.guardian.present");
            }
            present.end(today());
            guardianships.flush();
        });
    }

    @Override
    public void end(UUID wardId) {
        guardianships.findByWardIdAndEndedOnIsNull(wardId).ifPresent(present -> present.end(today()));
        guardianships.flush();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> guardianOf(UUID partyId) {
        return inForce(partyId).map(Guardianship::guardianId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Appointment> appointmentOf(UUID partyId) {
        return inForce(partyId).map(guardianship -> new Appointment(guardianship.guardianId(), deed(guardianship)));
    }

    private Deed deed(Guardianship guardianship) {
        byte[] number = guardianship.deedCipher();
        return number == null ? null : new Deed(protection.decrypt(Purposes.DEED, number), guardianship.deedUntil());
    }

    private Optional<Guardianship> inForce(UUID partyId) {
        return guardianships
                .findByWardIdAndEndedOnIsNull(partyId)
                .filter(guardianship -> guardianship.isInForce(today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PartyRegistry.RIYADH);
    }
}
