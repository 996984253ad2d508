package sa.org.esrar.casework.casefile.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.ContactResult;
import sa.org.esrar.casework.casefile.LogContact;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.ContactTime;
import sa.org.esrar.casework.parties.TypedText;

/**
 * A contact as staff type it; digits may be Arabic-Indic or Persian.
 *
 * @param at date and time in Riyadh, yyyy-mm-ddThh:mm, or an instant; empty for now
 * @param callBack code of a time of day, see {@link ContactTime}
 */
record ContactForm(String channel, String direction, String at, String result, String callBack, String about) {

    /** @throws InvalidInputException with a line for every wrong field, also for what is unknown */
    LogContact read(Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        LogContact contact = new LogContact(
                code("channel", Channel.class, channel, problems),
                code("direction", Direction.class, direction, problems),
                at(problems),
                code("result", ContactResult.class, result, problems),
                code("callBack", ContactTime.class, callBack, problems),
                oneLine(about));
        contact.problems(now).stream()
                .filter(problem ->
                        problems.stream().noneMatch(known -> known.field().equals(problem.field())))
                .toList()
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return contact;
    }

    private Instant at(List<FieldProblem> problems) {
        String typed = oneLine(at);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return typed.endsWith("Z")
                    ? Instant.parse(typed)
                    : LocalDateTime.parse(typed.replace(' ', 'T'))
                            .atZone(HijriDates.RIYADH)
                            .toInstant();
        } catch (DateTimeException e) {
            problems.add(new FieldProblem("at", "casefile.contact.atInvalid"));
            return null;
        }
    }

    private static <E extends Enum<E>> E code(String field, Class<E> type, String typed, List<FieldProblem> problems) {
        String code = oneLine(typed);
        for (E known : type.getEnumConstants()) {
            if (known.name().equals(code)) {
                return known;
            }
        }
        if (!code.isEmpty()) {
            problems.add(new FieldProblem(field, "casefile.contact.unknownChoice"));
        }
        return null;
    }

    private static String oneLine(String typed) {
        return TypedText.clean(typed).replaceAll("\\p{Cc}", "");
    }

    /** What was typed stays out of logs. */
    @Override
    public String toString() {
        return "ContactForm";
    }
}
