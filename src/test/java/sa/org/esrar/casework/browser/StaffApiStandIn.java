package sa.org.esrar.casework.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers for the staff API inside the browser, so that the forms can be tried without a case behind them. */
final class StaffApiStandIn {

    static final String TASK =
            """
            {"id":"t","key":"userTask_checkCompleteness","name":"x","caseNumber":"REQ-1448-000123",
             "assignee":"kit-tester","dueOn":"2026-11-24","fields":[],"draft":%s}""";
    static final String CASE =
            """
            {"caseNumber":"REQ-1448-000123","spoken":"طلب خدمة رقم 123 لعام 1448","status":"RECEIVED",
             "statusLabel":{"ar":"مراجعة الاكتمال","en":"Being checked"},"paused":false,"late":false,
             "party":{"name":"نورة <b>سعد</b> العذقي {{1+1}}","maskedNationalId":"******0011","maskedMobile":"05*****001",
               "category":"productive-family"},
             "dueOn":"2026-12-13","dueOnHijri":"1448-07-04","policyDueOn":"2026-12-10","clock":{"days":[{"date":"2020-01-01","number":1},{"date":"2999-01-01","number":2},
               {"date":"2999-01-02","number":null},{"date":"2999-01-03","number":3},{"date":"2999-01-04","number":4}]},
             "documents":[{"id":"d1","itemCode":"S3-photos","fileName":"منتجات.jpg","mediaType":"image/jpeg",
               "bytes":204800,"receivedAt":"2026-11-22T07:00:00Z"}],
             "timeline":[{"at":"2026-11-22T07:00:00Z","code":"requests.received","textAr":"استلمنا الطلب",
               "textEn":"We received the request"}]}""";
    static final String REQUEST =
            """
            {"service":{"code":"fair-stall","nameAr":"ركن في بازار أو معرض","nameEn":"Stall at a fair",
               "criteria":[{"code":"S3-1","textAr":"المنتج من صنع الأسرة","textEn":"Made by the family"},
                 {"code":"S3-3","textAr":"وثيقة عمل حر سارية في أيام المعرض","textEn":"Licence in force"}],
               "items":[{"code":"S3-photos","nameAr":"صور المنتجات","nameEn":"Photographs","purposeAr":"لتحديد الركن",
                   "mode":"UPLOAD","neededFor":"COMPLETENESS","received":true},
                 {"code":"S3-licence","nameAr":"رقم وثيقة العمل الحر وتاريخ انتهائها","nameEn":"Licence number",
                   "purposeAr":"للتحقق من سريانها","mode":"FACT","neededFor":"COMPLETENESS","received":false},
                 {"code":"S3-health","nameAr":"الشهادة الصحية","nameEn":"Health certificate",
                   "purposeAr":"لسلامة الغذاء","mode":"SIGHT","neededFor":"FULFILMENT","received":false}]},
             "answers":[{"name":"eventCode","labelAr":"المعرض","labelEn":"Fair","value":"مهرجان الخلاص"},
               {"name":"needsPower","labelAr":"حاجة إلى كهرباء","labelEn":"Power","value":true}],
             "study":{"opinion":"المنتج جيد ويناسب المعرض.","recommendedOutcome":"APPROVED",
               "criteria":[{"code":"S3-1","met":"YES"}]},
             "decision":{"outcome":"APPROVED","entitlementWhat":"ركن 2×2","entitlementAmount":"600.00",
               "entitlementDueOn":"2027-01-10"}}""";

    private final List<String> calls = new ArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** What to answer from now on; the key is method and last part of the address, e.g. {@code PUT submission}. */
    void answer(String key, int status, String body) {
        answers.put(key, new Answer(status, body));
    }

    void fail(String key) {
        answers.put(key, new Answer(0, ""));
    }

    synchronized List<String> calls(String key) {
        return calls.stream()
                .filter(call -> call.startsWith(key + " "))
                .map(call -> call.substring(key.length() + 1))
                .toList();
    }

    StaffApiStandIn() {
        answer("GET task", 200, TASK.formatted("null"));
        answer("GET case", 200, CASE);
        answer("GET request", 200, REQUEST);
        answer("PUT draft", 204, "");
        answer("PUT submission", 200, "{\"accepted\":true}");
        answer("POST conflict", 204, "");
        answer("GET pages", 200, "[]");
    }

    void standIn(Page page) {
        page.route("**/api/v1/staff/**", this::handle);
    }

    private void handle(Route route) {
        String path = route.request().url().replaceAll(".*/api/v1/staff/", "");
        String what;
        if (path.matches("tasks/[^/]+")) {
            what = "task";
        } else if (path.startsWith("cases/")) {
            what = "case";
        } else if (path.startsWith("service-requests/")) {
            what = "request";
        } else {
            what = path.replaceAll(".*/", "");
        }
        String key = route.request().method() + " " + what;
        synchronized (this) {
            String csrf = route.request().headers().getOrDefault("x-casework-xsrf", "");
            calls.add(key + " " + csrf + "|" + route.request().postData());
        }
        Answer answer = answers.get(key);
        if (answer.status == 0) {
            route.abort();
        } else {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(answer.status)
                    .setContentType(answer.status >= 400 ? "application/problem+json" : "application/json")
                    .setBody(answer.body));
        }
    }

    private record Answer(int status, String body) {}
}
