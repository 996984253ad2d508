package sa.org.esrar.casework.oversight.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.oversight.OpenCase;
import sa.org.esrar.casework.parties.Categories;
import sa.org.esrar.casework.staff.StaffDirectory;

/** The words of cases, people and figures in both languages. */
@Component
class OversightWords {

    private final Messages messages;
    private final CaseTexts caseTexts;
    private final Categories categories;
    private final StaffDirectory directory;

    OversightWords(Messages messages, CaseTexts caseTexts, Categories categories, StaffDirectory directory) {
        this.messages = messages;
        this.caseTexts = caseTexts;
        this.categories = categories;
        this.directory = directory;
    }

    Localized text(String code, Object... arguments) {
        return messages.both("oversight." + code, arguments);
    }

    static Localized spoken(String caseNumber) {
        return new Localized(CaseNumbers.spoken(caseNumber, "ar"), CaseNumbers.spoken(caseNumber, "en"));
    }

    static Localized day(LocalDate day) {
        return new Localized(ScreenDates.screen(day, "ar"), ScreenDates.screen(day, "en"));
    }

    Localized matter(OpenCase one) {
        return messages.both((one.kind() == CaseKind.INQ ? "inquiries.kind." : "complaints.kind.") + one.matter());
    }

    Localized status(OpenCase one) {
        return caseTexts.status(one.kind(), one.status());
    }

    /** Null where none was judged. */
    Localized severity(OpenCase one) {
        return one.severity() == null ? null : messages.both("complaints.severity." + one.severity());
    }

    /** «متأخرة يومَي عمل», «باقٍ 3 أيام عمل». */
    Localized clock(OpenCase one) {
        if (one.dueOn() == null) {
            return text("clock.none");
        }
        if (one.paused()) {
            return text("clock.paused");
        }
        int left = one.daysLeft();
        if (one.late()) {
            return left < 0 ? text("clock.late", days(-left, ".genitive")) : text("clock.lateWithoutDays");
        }
        return left > 0 ? text("clock.left", days(left, "")) : text("clock.today");
    }

    private Localized days(int count, String form) {
        return messages.both("api.count.workingDay" + form, count);
    }

    Localized cause(String code) {
        return text("rootCause." + code);
    }

    Localized category(String code) {
        return label(categories.categories(), code);
    }

    Localized field(String code) {
        return label(categories.fields(), code);
    }

    private static Localized label(Iterable<Categories.Choice> choices, String code) {
        for (Categories.Choice choice : choices) {
            if (choice.code().equals(code)) {
                return choice.name();
            }
        }
        return code == null ? null : new Localized(code, code);
    }

    /** Titles of all staff, read once for a page. */
    Names names() {
        Map<String, Localized> titles = new HashMap<>();
        directory.all().forEach(one -> titles.put(one.userId(), one.title()));
        return new Names(titles);
    }

    /** How people and groups are called. */
    final class Names {

        private final Map<String, Localized> titles;

        private Names(Map<String, Localized> titles) {
            this.titles = titles;
        }

        Localized user(String user) {
            return titles.getOrDefault(user, new Localized(user, user));
        }

        /** Of a person, else of a group, else of nobody. */
        Localized owner(String user, String group) {
            if (user != null) {
                return user(user);
            }
            return group == null ? text("owner.nobody") : messages.both("staff.group." + group);
        }
    }
}
