package sa.org.esrar.casework.compensation.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/**
 * A compensation as the staff API answers it. What the reader may not see is empty.
 *
 * @param gate whether it may be negotiated and paid
 * @param people who may be appointed to investigate; @param signatories who may sign for the association
 */
record StaffCompensation(
        String caseNumber,
        String stage,
        Localized origin,
        Localized harmedIn,
        boolean represented,
        String text,
        BigDecimal claimed,
        List<Thing> items,
        Localized gate,
        List<Named> people,
        List<Named> signatories,
        List<Investigates> investigators,
        List<Piece> evidence,
        List<Found> findings,
        Refused refusal,
        Objected objection,
        List<Ruled> rulings,
        List<Offered> offers,
        Agreed agreement,
        Paid payment,
        Acts representation) {

    @Override
    public String toString() {
        return "StaffCompensation[" + caseNumber + "]";
    }

    record Thing(String what, BigDecimal amount, List<Integer> evidence) {}

    record Named(String code, String nameAr, String nameEn) {

        static Named of(StaffMember member) {
            return new Named(member.userId(), member.titleAr(), member.titleEn());
        }
    }

    record Investigates(Localized person, boolean lead, boolean active) {}

    record Piece(
            int number,
            Localized kind,
            boolean statement,
            LocalDate on,
            String text,
            String from,
            Localized how,
            boolean signed,
            String whyNotSigned,
            Localized by,
            Instant at) {}

    /** @param minutes null for the investigators' own */
    record Found(
            String minutes,
            Point fault,
            Point harm,
            Point causation,
            BigDecimal damage,
            List<Thing> items,
            Localized cause,
            String causes,
            String reasons) {}

    record Point(boolean found, String text, List<Integer> evidence) {}

    /** @param on when it went out */
    record Refused(List<String> reasons, LocalDate on) {}

    record Objected(String words, Localized outcome, String reasons) {}

    /** @param incoming number in the incoming register; of one that only arrived there is nothing else */
    record Ruled(
            Localized kind,
            String number,
            String authority,
            String incoming,
            LocalDate on,
            Localized favour,
            BigDecimal amount,
            Localized finality,
            Localized state) {}

    record Offered(
            int number,
            BigDecimal amount,
            Localized state,
            String manner,
            LocalDate validUntil,
            String reason,
            BigDecimal counter,
            String words,
            Localized by,
            Instant at) {}

    /**
     * @param signedAt when the beneficiary signed, and in which way; or null
     * @param awaitsKey whether it is not sealed for want of a key
     */
    record Agreed(
            BigDecimal amount,
            String manner,
            LocalDate payBy,
            String terms,
            Localized text,
            String hash,
            Instant signedAt,
            Localized way,
            List<Signed> signatures,
            boolean awaitsKey) {}

    record Signed(Localized who, Instant at) {}

    record Paid(
            String payee,
            BigDecimal amount,
            Localized inWords,
            String account,
            String order,
            String voucher,
            Localized preparedBy,
            Localized approvedBy,
            String bankReference,
            LocalDate transferredOn,
            String state) {}

    record Acts(
            Localized kind,
            String name,
            String deed,
            String agency,
            String issuer,
            LocalDate checkedOn,
            LocalDate until) {}
}
