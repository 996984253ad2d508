package sa.org.esrar.casework.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is typed on the way, the same for both engines. */
final class Filings {

    static final String SERVICE = "licensing-support";

    private Filings() {}

    /** Another person each time, with a right check digit; nobody's number. */
    static Map<String, Object> applicant(int number) {
        return new HashMap<>(Map.of(
                "name", "نورة سعد العذقي",
                "nationalId", nationalId(number),
                "mobile", "0519990001",
                "email", "noura@example.com",
                "category", "productive-family",
                "addressForm", "FEMININE"));
    }

    private static String nationalId(int number) {
        String digits = "19" + String.format("%07d", number);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int digit = digits.charAt(i) - '0';
            int counted = i % 2 == 0 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return digits + (10 - sum % 10) % 10;
    }

    static Map<String, Object> answers() {
        return Map.of(
                "activity", "إعداد المعمول",
                "licenceWanted", "SELF_EMPLOYMENT",
                "hasAccountAtPlatform", true,
                "previousRefusal", false,
                "helpAt", "OFFICE");
    }

    static Map<String, Object> check() {
        return Map.of("complete", true);
    }

    static Map<String, Object> study() {
        return Map.of(
                "needsClarification",
                false,
                "opinion",
                "المعايير متحققة.",
                "recommendedOutcome",
                "DECLINED",
                "criteria",
                List.of(Map.of("code", "S5-1", "met", "NO"), Map.of("code", "S5-2", "met", "YES")));
    }

    static Map<String, Object> refusal() {
        return Map.of("outcome", "DECLINED", "criterion", "S5-1", "reasons", "لا يمارَس النشاط من المنزل.");
    }
}
