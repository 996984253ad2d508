package sa.org.esrar.casework.committees.minutes;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;

/** Every step of minutes on the timeline of their case. */
@Component
public class MinutesLog {

    /** Whoever did what nobody did by hand. */
    public static final String SYSTEM = "system";

    private final Timeline timeline;

    MinutesLog(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * @param code of the text {@code committees.timeline.<code>}
     * @param text what somebody typed, or null
     * @param arguments ids, codes and dates
     */
    public void write(String number, String code, String by, String text, String... arguments) {
        timeline.append(number, "committees.timeline." + code, by, Visibility.STAFF, text, arguments);
    }
}
