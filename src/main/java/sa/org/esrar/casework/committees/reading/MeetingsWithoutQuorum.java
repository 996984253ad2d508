package sa.org.esrar.casework.committees.reading;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.casefile.Timeline;

/** The meetings of minutes that came to nothing for want of a quorum (D2), as the timeline has them. */
@Component
public class MeetingsWithoutQuorum {

    private static final String CODE = "committees.timeline.noQuorum";

    private final Timeline timeline;

    MeetingsWithoutQuorum(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The earliest first. */
    @Transactional(readOnly = true)
    public List<One> of(String number) {
        return timeline.entries(number).stream()
                .filter(entry -> entry.code().equals(CODE) && entry.arguments().size() == 3)
                .map(Timeline.Entry::arguments)
                .map(said -> new One(
                        LocalDate.parse(said.get(1)), Integer.parseInt(said.get(0)), Integer.parseInt(said.get(2))))
                .toList();
    }

    /** @param quorum how many have to be there: as many as came, where some of them do not count */
    public record One(LocalDate day, int present, int quorum) {}
}
