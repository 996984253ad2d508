package sa.org.esrar.casework.compensation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** What is typed on the way, the same for both engines. */
final class Typed {

    static final String MANAGER = "executive-manager";
    static final String ACCOUNTANT = "accountant";
    static final String SUPERVISOR = "finance-supervisor";

    static final String TEXT = "انقطع الكهرب ليلتين فتلفت البضاعة كلها، ولم يُبلغنا أحد.";
    static final String COURT = "المحكمة (مثال)";
    static final String IBAN = "SA0380000000608010167519";

    private Typed() {}

    static Map<String, Object> ruling(int number) {
        return Map.of(
                "step", "NEW",
                "kind", "JUDGMENT",
                "number", "9" + number,
                "authority", COURT,
                "issuedOn", today(),
                "favour", "IN_FAVOUR",
                "amount", "4875.50",
                "finality", "FINAL",
                "finalOn", today());
    }

    static Map<String, Object> offer() {
        return Map.of("amount", "4875.50", "manner", "تحويل واحد خلال عشرة أيام عمل");
    }

    static Map<String, Object> agreement() {
        return Map.of("terms", "اعتذار مكتوب");
    }

    static Map<String, Object> signature() {
        return Map.of("signs", true);
    }

    static Map<String, Object> order(int number, String holder) {
        return Map.of("iban", IBAN, "holder", holder, "orderNumber", "PO-" + number, "voucher", "PV-" + number);
    }

    static Map<String, Object> approval() {
        return Map.of("approved", true);
    }

    static Map<String, Object> transfer(int number) {
        return Map.of("bankReference", "FT" + number, "transferredOn", today());
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Riyadh")).toString();
    }
}
