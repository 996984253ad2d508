package sa.org.esrar.casework.committees.meetings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.committees.ServiceMinutesSteps;
import sa.org.esrar.casework.protection.Protection;

/** Meetings of the service committee, and the dates that were sent for the members' calendars. */
abstract class CalendarSteps extends ServiceMinutesSteps {

    @Autowired
    Protection protection;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    /** The last date of a kind that each was sent. */
    Map<String, JsonNode> sent(String number, String template) {
        Map<String, JsonNode> events = new TreeMap<>();
        jdbc.sql(
                        "select staff_user, event from outbox_message where case_number = ? and template = ? order by position")
                .params(number, template)
                .query(row -> {
                    events.put(row.getString("staff_user"), read(row.getBytes("event")));
                });
        return events;
    }

    private JsonNode read(byte[] cipher) {
        try {
            return json.readTree(protection.decrypt("notifications.event", cipher));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
