package sa.org.esrar.casework.requests;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Households.Relation;
import sa.org.esrar.casework.parties.RegisterParty;

/**
 * A case as the desk takes it down, whoever brings it (A1 to A4, A6). What is null was not given; {@link IntakeCheck}
 * says what is needed.
 *
 * @param noticeGiven whether the privacy notice was handed over or read out
 * @param family null to leave the household as it is
 * @param acting who acts for the person, or null
 * @param volunteer who brought it, with {@link Channel#VOLUNTEER}
 * @param answers by the service's field names
 * @param sighted originals that were seen
 */
public record TakeIntake(
        Channel channel,
        boolean noticeGiven,
        Someone person,
        Family family,
        Acting acting,
        Someone volunteer,
        Particulars particulars,
        String serviceCode,
        Map<String, Object> answers,
        List<Sighting> sighted) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "TakeIntake[channel=" + channel + ", serviceCode=" + serviceCode + "]";
    }

    /**
     * A person on record, or one who is registered now.
     *
     * @param id null for a new one
     * @param typed of a new one; of one on record the contact that takes the place of the old, or null
     * @param notTheSame whether staff looked at the likely duplicates and it is none of them
     */
    public record Someone(UUID id, RegisterParty typed, boolean notTheSame) {

        public boolean isNew() {
            return id == null;
        }
    }

    /**
     * The household: founded now with the person as its representative, or the one that a member belongs to.
     *
     * @param member null to found one
     */
    public record Family(UUID member, Relation relation) {}

    /** @param agency of an agent; @param guardianship of a guardian; one of them */
    public record Acting(Someone who, Agency agency, Guardianship guardianship) {}

    /** A notarised agency (وكالة) as it was sighted. */
    public record Agency(String number, String scope, LocalDate until) {}

    /**
     * @param bornOn of a minor; null for a person without legal capacity. It is not kept
     * @param father needs no deed
     */
    public record Guardianship(LocalDate bornOn, boolean father, String deedNumber, LocalDate deedUntil) {}

    /**
     * What the channel itself asks for.
     *
     * @param letterDate on the sender's letter
     * @param senderReference on the sender's letter, where there is one
     * @param incomingNumber in the register of incoming papers (وارد)
     * @param callFrom the window in which we call back, with {@code callUntil}
     */
    public record Particulars(
            LocalDate letterDate,
            String senderReference,
            String incomingNumber,
            Integer faxPages,
            LocalTime callFrom,
            LocalTime callUntil) {}
}
