package sa.org.esrar.casework.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as somebody files it.
 *
 * @param applicant by the id of the field
 * @param answers by the id of the field, without {@code answers.}
 * @param papers items to which a picture is attached
 */
record FilingSample(
        String service,
        String language,
        int width,
        Map<String, String> applicant,
        Map<String, String> answers,
        List<String> papers) {

    static final int TELEPHONE = 360;
    static final int DESKTOP = 1366;

    /** One for each service, one of somebody who writes in Latin letters, one of an establishment. */
    static List<FilingSample> ten() {
        return List.of(
                new FilingSample(
                        "cash-assistance",
                        "ar",
                        TELEPHONE,
                        person(
                                "مريم يوسف الطلعي",
                                "1999990052",
                                "0519990005",
                                "SHARED",
                                "supported-family",
                                "FEMININE"),
                        fields(
                                "lossDate", "2026-11-10",
                                "lossKind", "FIRE",
                                "whatHappened", "احترق الفرن الذي أخبز به، وتوقف عملي منذ ذلك اليوم.",
                                "amountRequested", "٣٢٠٠",
                                "householdSize", "5",
                                "incomeBand", "UP_TO_3000",
                                "otherSupport", "true",
                                "otherSupportBy", "جمعية البر (مثال)",
                                "iban", "SA38 0000 0000 0019 9990 0003"),
                        List.of("repair-quote", "damage-photo")),
                new FilingSample(
                        "training",
                        "en",
                        DESKTOP,
                        person("Ahmad Mumin Alkarbi", "1999990060", "0519990006", "OWN", "trainee", "MASCULINE"),
                        fields(
                                "courseCode", "MOBILE_PHOTOGRAPHY",
                                "level", "BEGINNER",
                                "attendance", "ON_SITE",
                                "under18", "false",
                                "needsChildcare", "false",
                                "accessNeeds", "A seat near the screen",
                                "photographyConsent", "false"),
                        List.of("work-sample")),
                new FilingSample(
                        "fair-stall",
                        "ar",
                        DESKTOP,
                        person("نورة سعد العذقي", "1999990011", "٠٥١٩٩٩٠٠٠١", "OWN", "productive-family", "FEMININE"),
                        stall("حلويات نورة", "معمول"),
                        List.of("product-photos")),
                new FilingSample(
                        "product-development",
                        "en",
                        TELEPHONE,
                        person("Zainab Husain Allifi", "1999990078", "0519990007", "OWN", "craftsperson", "FEMININE"),
                        fields(
                                "productName", "Palm-leaf basket",
                                "currentMonthlySales", "1,250.50",
                                "helpWanted-LABEL", "true",
                                "helpWanted-PACKAGING", "true",
                                "costSheet[0].material", "Palm leaves",
                                "costSheet[0].cost", "12.75",
                                "ownContribution", "200",
                                "ipPermission", "SHOP_ONLY"),
                        List.of("present-label")),
                licensing("فاطمة علي الجريدي", "1999990029", "0519990002"),
                new FilingSample(
                        "membership",
                        "ar",
                        DESKTOP,
                        person(
                                "عبدالله حسن الخلاصي",
                                "1999990037",
                                "0519990003",
                                "OWN",
                                "individual-producer",
                                "MASCULINE"),
                        fields("activity", "إنتاج تمور الخلاص وتعبئتها", "shares", "١٠", "acceptsByLaws", "true"),
                        List.of()),
                new FilingSample(
                        "equipment-loan",
                        "en",
                        TELEPHONE,
                        person("Huda Ibrahim Alsaafi", "1999990045", "0519990004", "OWN", "craftsperson", "FEMININE"),
                        fields(
                                "equipmentCode", "SEWING_MACHINE",
                                "purpose", "Embroidered covers for the winter bazaar",
                                "placeReady", "true",
                                "deliveryWanted", "true",
                                "visitBy", "WOMAN"),
                        List.of("place-photo")),
                consignment(
                        TELEPHONE,
                        person("سارة خالد الشيشي", "1999990086", "0519990008", "OWN", "productive-family", "FEMININE")),
                new FilingSample(
                        "fair-stall",
                        "en",
                        DESKTOP,
                        person(
                                "Amina Ra'hman O’Yusuf",
                                "2999990019",
                                "0519990009",
                                "OWN",
                                "individual-producer",
                                "FEMININE"),
                        stall("Amina's Kitchen", "Date cookies"),
                        List.of("product-photos")),
                consignment(
                        DESKTOP,
                        person(
                                "منشأة سعف للضيافة (مثال)",
                                "7999990012",
                                "0519990012",
                                "OWN",
                                "establishment",
                                "NEUTRAL")));
    }

    /** A request that asks for no paper. */
    static FilingSample licensing(String name, String nationalId, String mobile) {
        return new FilingSample(
                "licensing-support",
                "ar",
                TELEPHONE,
                person(name, nationalId, mobile, "RELATIVE", "craftsperson", "FEMININE"),
                fields(
                        "activity", "سعفيات وسلال",
                        "licenceWanted", "SELF_EMPLOYMENT",
                        "hasAccountAtPlatform", "false",
                        "previousRefusal", "true",
                        "previousRefusalReason", "لم تُقبل الصورة",
                        "helpAt", "OFFICE"),
                List.of());
    }

    private static FilingSample consignment(int width, Map<String, String> applicant) {
        return new FilingSample(
                "consignment-sales",
                "ar",
                width,
                applicant,
                fields(
                        "products[0].name", "بخور معمول",
                        "products[0].unit", "علبة",
                        "products[0].quantity", "٤٠",
                        "products[0].price", "٣٥٫٥",
                        "products[0].expiry", "2027-11-01",
                        "licenceNumber", "LC-778",
                        "licenceExpiry", "2027-05-01",
                        "commissionAccepted", "true",
                        "returnOfUnsold", "COLLECT",
                        "ipPermission", "NONE"),
                List.of("product-photos"));
    }

    private static Map<String, String> stall(String name, String product) {
        return fields(
                "eventCode", "KHALAS_FESTIVAL",
                "productList[0].name", product,
                "productList[0].price", "25",
                "stallSize", "S2X2",
                "needsPower", "true",
                "needsColdStorage", "false",
                "helpers", "1",
                "nameOnStall", name,
                "documentNumber", "FL-100200",
                "documentExpiry", "2027-06-30",
                "photographyConsent", "true");
    }

    private static Map<String, String> person(
            String name, String nationalId, String mobile, String owner, String category, String addressForm) {
        return fields(
                "name", name,
                "nationalId", nationalId,
                "mobile", mobile,
                "mobileOwner", owner,
                "category", category,
                "addressForm", addressForm);
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
