package sa.org.esrar.casework.support;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What staff type into the forms of {@code request-intake}, ready to be changed by a test. */
public final class RequestForms {

    private RequestForms() {}

    public static Map<String, Object> complete() {
        return new HashMap<>(Map.of("complete", true));
    }

    public static Map<String, Object> left(String item, String reason) {
        return new HashMap<>(
                Map.of("complete", false, "gaps", List.of(Map.of("item", item, "reason", reason, "note", "غير ظاهر"))));
    }

    /** An opinion with every criterion met. */
    public static Map<String, Object> opinion(String... criteria) {
        return new HashMap<>(Map.of(
                "needsClarification",
                false,
                "opinion",
                "المعايير متحققة.",
                "recommendedOutcome",
                "APPROVED",
                "criteria",
                findings(criteria)));
    }

    public static Map<String, Object> question(String text) {
        return new HashMap<>(Map.of("needsClarification", true, "question", text));
    }

    public static Map<String, Object> invalid(String item, String text) {
        Map<String, Object> form = question(text);
        form.put("invalidItem", item);
        return form;
    }

    /** Approval of help in kind, due on a day. */
    public static Map<String, Object> approval(String dueOn) {
        return new HashMap<>(Map.of(
                "outcome", "APPROVED",
                "entitlementWhat", "مرافقة في استخراج وثيقة العمل الحر",
                "entitlementDueOn", dueOn,
                "deliveredBy", "liaison-officers",
                "basis", "SERVICE_CRITERIA",
                "basisReference", "S5"));
    }

    public static Map<String, Object> refusal(String criterion) {
        return new HashMap<>(
                Map.of("outcome", "DECLINED", "criterion", criterion, "reasons", "لا يمارَس النشاط من المنزل."));
    }

    public static Map<String, Object> delivered(String on) {
        return new HashMap<>(Map.of(
                "deliveredOn",
                on,
                "proof",
                "HANDOVER_RECORD",
                "proofReference",
                "1448/7",
                "sighted",
                List.of(Map.of("item", "identity", "fact", "0011"))));
    }

    private static List<Map<String, String>> findings(String... criteria) {
        return Arrays.stream(criteria)
                .map(code -> Map.of("code", code, "met", "YES"))
                .toList();
    }
}
