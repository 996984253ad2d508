package sa.org.esrar.casework.letters;

/**
 * A paper as plain text in typed fields, in the addressee's language. Each kind knows what stands on its paper; none knows
 * how it is set.
 */
public sealed interface Letter permits Letter.Registered, RequestForm, ComplaintForm, EnvelopeLabel {

    LetterKind kind();

    /** {@code en}, or anything else for Arabic. */
    String language();

    /** What stands on the paper. */
    Sheet sheet(Words words);

    /** A paper about a case that can be entered in the outgoing register. */
    sealed interface Registered extends Letter permits Addressed, MinutesLetter {

        /** For the register, {@code REQ-1448-000123}. */
        String caseNumber();

        /** To whom it goes, as the register says; null for a paper that is addressed to nobody. */
        String addressee();
    }

    /** A registered paper to somebody. */
    sealed interface Addressed extends Registered
            permits Receipt,
                    PaperDeclaration,
                    WhatIsLeft,
                    DecisionLetter,
                    ComplaintOutcomeLetter,
                    ExternalWayLetter,
                    RulingAgainstLetter,
                    CompensationRefusalLetter,
                    InquiryAnswerLetter,
                    PaymentNoticeLetter,
                    SettlementOfferLetter,
                    SettlementAgreementLetter {

        LetterHead head();

        @Override
        default String caseNumber() {
            return head().caseNumber();
        }

        @Override
        default String addressee() {
            return head().to().name();
        }

        @Override
        default String language() {
            return head().to().language();
        }
    }
}
