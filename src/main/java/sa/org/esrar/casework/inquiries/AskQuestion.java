package sa.org.esrar.casework.inquiries;

import sa.org.esrar.casework.parties.AddressForm;

/**
 * A question from the website, as it was typed.
 *
 * @param category of the asker, for the routing; may be null
 * @param field of the asker's work, for the routing; may be null
 * @param name null or blank for who stays unnamed
 * @param mobile on which the answer is announced, or null
 * @param email on which the answer is announced, or null
 * @param addressForm null for the neutral one
 * @param language of the page, {@code ar} or {@code en}
 */
public record AskQuestion(
        InquiryKind kind,
        String question,
        String category,
        String field,
        String name,
        String mobile,
        String email,
        AddressForm addressForm,
        String language) {

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "AskQuestion[kind=" + kind + "]";
    }
}
