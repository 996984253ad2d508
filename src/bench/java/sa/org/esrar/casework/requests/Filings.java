package sa.org.esrar.casework.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sa.org.esrar.casework.SamplePeople;

/** What is typed on the way, the same for both engines. */
final class Filings {

    static final String SERVICE = "licensing-support";

    private Filings() {}

    /** Another person each time. */
    static Map<String, Object> applicant(int number) {
        return new HashMap<>(Map.of(
                "name", "نورة سعد العذقي",
                "nationalId", SamplePeople.nationalId(number),
                "mobile", "0519990001",
                "email", "noura@example.com",
                "category", "productive-family",
                "addressForm", "FEMININE"));
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
