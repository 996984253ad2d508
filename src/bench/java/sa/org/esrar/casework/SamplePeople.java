package sa.org.esrar.casework;

/** Another person each time; nobody's number and nobody's name. */
public final class SamplePeople {

    private SamplePeople() {}

    /** With a right check digit. */
    public static String nationalId(int number) {
        String digits = "19" + String.format("%07d", number);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int digit = digits.charAt(i) - '0';
            int counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** Of the range of the samples, beyond the numbers of the sample people and staff. */
    public static String mobile(int number) {
        return "05199900" + (20 + number % 80);
    }

    /** So that no two persons are alike. */
    public static String name(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = (int) (number * 7919L % 100_003); rest > 0; rest /= 20) {
            word.append((char) ('ب' + rest % 20));
        }
        return "نورة " + word.append("ات") + " العذقي";
    }
}
