package sa.org.esrar.casework.parties;

/** Shows enough to recognise a value and not enough to use it. */
final class Masks {

    private static final String HIDDEN = "••••";

    private Masks() {}

    /** The last four digits, which staff compare with the card. */
    static String nationalId(String number) {
        return number == null ? null : HIDDEN + number.substring(number.length() - 4);
    }

    /** As it is dialled, with the last three digits. */
    static String mobile(String e164) {
        return e164 == null ? null : "05" + HIDDEN + e164.substring(e164.length() - 3);
    }

    static String email(String address) {
        return address == null ? null : address.charAt(0) + HIDDEN + address.substring(address.lastIndexOf('@'));
    }

    static String iban(String iban) {
        return iban == null ? null : iban.substring(0, 2) + HIDDEN + iban.substring(iban.length() - 4);
    }
}
