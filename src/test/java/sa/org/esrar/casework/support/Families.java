package sa.org.esrar.casework.support;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.protection.Protection;
import sa.org.esrar.casework.support.Journey.Filed;

/** People of the samples with a signed request, and what their telephones show. */
@TestComponent
public class Families {

    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/l/[a-z0-9]{12})");

    private final Journey journey;
    private final JdbcClient jdbc;
    private final Protection protection;

    Families(Journey journey, JdbcClient jdbc, Protection protection) {
        this.journey = journey;
        this.jdbc = jdbc;
        this.protection = protection;
    }

    /** @param owner of the mobile: OWN, SHARED or RELATIVE */
    public Filed signed(String name, String nationalId, String mobile, String owner) {
        return journey.fileAndSign(filing(name, nationalId, mobile, owner));
    }

    public Map<String, Object> filing(String name, String nationalId, String mobile, String owner) {
        Map<String, Object> person = Journey.noura();
        person.put("name", name);
        person.put("nationalId", nationalId);
        person.put("mobile", mobile);
        person.put("mobileOwner", owner);
        person.remove("email");
        return journey.filing("licensing-support", person, Journey.licensing());
    }

    /** The newest message of a kind, to whomever; null when there is none. */
    public String lastMessage(String template) {
        List<byte[]> texts = jdbc.sql("select text from outbox_message where template = ? order by position desc")
                .param(template)
                .query(byte[].class)
                .list();
        return texts.isEmpty() ? null : protection.decrypt("notifications.text", texts.get(0));
    }

    public String lastCode(String template) {
        Matcher digits = SIX_DIGITS.matcher(lastMessage(template));
        return digits.find() ? digits.group() : null;
    }

    /** The path of the link in the newest message about a case. */
    public String link(Filed filed, String template) {
        Matcher link =
                LINK.matcher(journey.messages(filed.caseNumber(), template).get(0));
        return link.find() ? link.group(1) : null;
    }

    public static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
