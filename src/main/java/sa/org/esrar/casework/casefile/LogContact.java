package sa.org.esrar.casework.casefile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.ContactTime;

/**
 * A contact that somebody writes down.
 *
 * @param at when it was; null for now
 * @param result what came of it; null where nothing can, as of a letter
 * @param callBack when we call again; kept only when somebody tries again
 * @param about one line, at most {@value #LONGEST_ABOUT} characters
 */
public record LogContact(
        Channel channel, Direction direction, Instant at, ContactResult result, ContactTime callBack, String about) {

    public static final int LONGEST_ABOUT = 300;

    /** Ways in which people are in touch with people; what the system sends it logs itself. */
    public static final Set<Channel> WAYS = EnumSet.of(
            Channel.PHONE,
            Channel.INTERVIEW,
            Channel.LETTER,
            Channel.FAX,
            Channel.CORRESPONDENCE,
            Channel.EMAIL,
            Channel.VOLUNTEER);

    public LogContact {
        callBack = result == null || !result.triesAgain() ? null : callBack;
    }

    /** What is wrong with it, a line for every field. */
    public List<FieldProblem> problems(Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        if (channel == null || !WAYS.contains(channel)) {
            problems.add(new FieldProblem("channel", "casefile.contact.channelMissing"));
        }
        if (direction == null) {
            problems.add(new FieldProblem("direction", "casefile.contact.directionMissing"));
        }
        if (at != null && at.isAfter(now)) {
            problems.add(new FieldProblem("at", "casefile.contact.inTheFuture"));
        } else if (at != null && at.isBefore(aYearBefore(now))) {
            problems.add(new FieldProblem("at", "casefile.contact.tooLongAgo"));
        }
        if (result == null && channel == Channel.PHONE) {
            problems.add(new FieldProblem("result", "casefile.contact.resultMissing"));
        }
        if (result == ContactResult.CALL_BACK && callBack == null) {
            problems.add(new FieldProblem("callBack", "casefile.contact.callBackMissing"));
        }
        if (about == null || about.isEmpty()) {
            problems.add(new FieldProblem("about", "casefile.contact.aboutMissing"));
        } else if (about.codePointCount(0, about.length()) > LONGEST_ABOUT) {
            problems.add(new FieldProblem("about", "casefile.contact.aboutTooLong", LONGEST_ABOUT));
        }
        return problems;
    }

    /** @throws InvalidInputException with a line for every wrong field */
    void check(Instant now) {
        List<FieldProblem> problems = problems(now);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static Instant aYearBefore(Instant now) {
        return now.atZone(HijriDates.RIYADH)
                .minusYears(1)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }

    /** What was said stays out of logs. */
    @Override
    public String toString() {
        return "LogContact[" + channel + ", " + direction + ", " + result + "]";
    }
}
