package sa.org.esrar.casework.casefile;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.staff.StaffDirectory;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/** Status and timeline of a case in words, from the bundles of the modules that wrote them. */
@Component
public class CaseTexts {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");

    private static final Pattern STAFF_ID = Pattern.compile("[a-z][a-z0-9._-]+");

    private final Messages messages;
    private final StaffDirectory staff;

    CaseTexts(Messages messages, StaffDirectory staff) {
        this.messages = messages;
        this.staff = staff;
    }

    /** The label of a status, in the words of its kind of case where that has its own (glossary, section 5). */
    public Localized status(CaseKind kind, CaseStatus status) {
        return messages.find("casefile.status." + kind + "." + status)
                .orElseGet(() -> messages.both("casefile.status." + status));
    }

    /**
     * What an entry says, without the free text beside it. The text is the message of the entry's code; an argument that
     * is a date is printed in both calendars, one that is a code by the message {@code <entry's code>.<argument>} where
     * there is one, a group or a member of staff by name. Without a message the code itself is told.
     */
    public Localized text(Timeline.Entry entry) {
        Object[] arguments = entry.arguments().stream()
                .map(argument -> argument(entry.code(), argument))
                .toArray();
        return messages.find(entry.code(), arguments).orElse(new Localized(entry.code(), entry.code()));
    }

    private Object argument(String code, String argument) {
        if (ISO_DATE.matcher(argument).matches()) {
            return ScreenDates.inSentence(LocalDate.parse(argument));
        }
        if (CODE.matcher(argument).matches()) {
            return messages.find(code + "." + argument)
                    .<Object>map(text -> text)
                    .orElse(argument);
        }
        if (STAFF_ID.matcher(argument).matches()) {
            return messages.find("staff.group." + argument)
                    .or(() -> staff.find(argument).map(StaffMember::title))
                    .<Object>map(name -> name)
                    .orElse(argument);
        }
        return argument;
    }
}
