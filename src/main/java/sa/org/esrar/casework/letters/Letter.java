package sa.org.esrar.casework.letters;

/**
 * A paper as plain text in typed fields, in the addressee's language. Each kind knows what stands on its paper; none knows
 * how it is set.
 */
public sealed interface Letter permits Letter.Addressed, RequestForm, ComplaintForm, EnvelopeLabel {

    LetterKind kind();

    /** {@code en}, or anything else for Arabic. */
    String language();

    /** What stands on the paper. */
    Sheet sheet(Words words);

    /** A paper about a case, to somebody: it can be entered in the outgoing register. */
    sealed interface Addressed extends Letter
            permits Receipt, PaperDeclaration, WhatIsLeft, DecisionLetter, ComplaintOutcomeLetter, InquiryAnswerLetter {

        LetterHead head();

        @Override
        default String language() {
            return head().to().language();
        }
    }
}
