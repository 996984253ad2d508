package sa.org.esrar.casework.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import sa.org.esrar.casework.support.Journey.Answer;

/** The desk: what is typed into the start form of {@code desk-intake}, and the doors that it goes through. */
@TestComponent
public class Desk {

    public static final String RECEPTION = "reception-1";
    private static final String STARTS = "/api/v1/staff/starts/desk-intake";

    private final Journey journey;

    Desk(Journey journey) {
        this.journey = journey;
    }

    private static final AtomicInteger PERSONS = new AtomicInteger(300);

    /** Somebody who is not on record yet, with an identity number that passes. */
    public static Map<String, Object> somebody() {
        int serial = PERSONS.getAndIncrement();
        return person("لولوة سالم السعفي", identity("199999" + serial), "05199900" + (20 + serial % 80));
    }

    private static String identity(String nineDigits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int weighted = (nineDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return nineDigits + (10 - sum % 10) % 10;
    }

    /** A new person, reached by SMS, or by letter without a mobile. */
    public static Map<String, Object> person(String name, String nationalId, String mobile) {
        Map<String, Object> person = new HashMap<>(Map.of(
                "name",
                name,
                "addressForm",
                "FEMININE",
                "category",
                "productive-family",
                "agreedChannels",
                List.of(mobile == null ? "LETTER" : "SMS"),
                "notTheSame",
                true));
        if (nationalId != null) {
            person.put("nationalId", nationalId);
        }
        if (mobile != null) {
            person.put("mobile", mobile);
        } else {
            person.putAll(ADDRESS);
        }
        return person;
    }

    /** A national address, its digits as they may be typed. */
    public static final Map<String, Object> ADDRESS = Map.of(
            "building", "٨٢٢٨",
            "street", "شارع التجربة 15",
            "district", "حي العيون",
            "city", "الهفوف",
            "postalCode", "٣٦٣٦١",
            "additionalNumber", "2121");

    /** An interview in which everything is there for {@code licensing-support}. */
    public static Map<String, Object> intake(Map<String, Object> person) {
        return new HashMap<>(Map.of(
                "channel",
                "INTERVIEW",
                "noticeGiven",
                true,
                "person",
                person,
                "actsFor",
                "SELF",
                "serviceCode",
                "licensing-support",
                "answers",
                Journey.licensing()));
    }

    /** The same by another channel with what it asks for. */
    public static Map<String, Object> by(String channel, Map<String, Object> person, Map<String, Object> particulars) {
        Map<String, Object> intake = intake(person);
        intake.put("channel", channel);
        intake.put("particulars", particulars);
        return intake;
    }

    /** A file in which nothing was answered yet. */
    public static Map<String, Object> begun(Map<String, Object> person) {
        Map<String, Object> intake = intake(person);
        intake.put("answers", Map.of("activity", "إعداد المعمول"));
        return intake;
    }

    public static Map<String, Object> volunteer(String name, String mobile) {
        return new HashMap<>(Map.of("name", name, "mobile", mobile, "addressForm", "MASCULINE"));
    }

    /** Checks and stages, as the form does. */
    public Answer stage(String user, Map<String, Object> intake) {
        return journey.asStaff(user, MockMvcRequestBuilders.put(STARTS + "/submission"), intake);
    }

    /** Checks, opens and starts in one step. */
    public Answer start(String user, Map<String, Object> intake) {
        return journey.asStaff(user, MockMvcRequestBuilders.post(STARTS + "/submission"), intake);
    }

    /** The number of a case that was begun. */
    public String begin(String user, Map<String, Object> intake) {
        return start(user, intake).expect(201).body().get("caseNumber").asText();
    }

    public Answer ask(String user, String path, Object body) {
        return journey.asStaff(user, MockMvcRequestBuilders.post("/api/v1/staff/desk" + path), body);
    }

    public Answer file(String user, String caseNumber) {
        return journey.asStaff(user, MockMvcRequestBuilders.get("/api/v1/staff/desk/files/{n}", caseNumber), null);
    }

    public Answer draft(String user, Map<String, Object> typed) {
        return journey.asStaff(user, MockMvcRequestBuilders.put(STARTS + "/draft"), typed);
    }

    public Answer form(String user) {
        return journey.asStaff(user, MockMvcRequestBuilders.get(STARTS), null);
    }
}
