package sa.org.esrar.casework.workflow.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.Holiday;
import sa.org.esrar.casework.calendar.HolidayDecision;
import sa.org.esrar.casework.calendar.HolidayReason;
import sa.org.esrar.casework.calendar.Holidays;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.TaskSubmission;

/**
 * «تأكيد إجازات العام القادم»: a decision for each holiday of the year that is still tentative. One may stay tentative,
 * but none is passed over.
 */
@Component
class ConfirmHolidaysSubmission implements TaskSubmission<List<HolidayDecision>> {

    private static final String DECISIONS = "decisions";

    private final Holidays holidays;

    ConfirmHolidaysSubmission(Holidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public String taskKey() {
        return HolidayConfirmation.CONFIRM_HOLIDAYS;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of(DECISIONS, "list", true, "البت في كل إجازة", "A decision for each holiday", List.of()));
    }

    @Override
    public List<HolidayDecision> read(
            String caseNumber, Map<String, Object> facts, Map<String, Object> form, StaffUser by) {
        if (!by.isIn("management") && !by.isIn("executive-manager")) {
            throw new ApiException(403, "calendar.holiday.notYours");
        }
        if (!(form.get(DECISIONS) instanceof List<?> rows)) {
            throw new InvalidInputException(DECISIONS, "calendar.decisions.missing");
        }
        List<HolidayDecision> decisions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            decisions.add(decision(rows.get(i), DECISIONS + "[" + i + "]"));
        }
        Set<Long> asked = holidays.toConfirm().stream().map(Holiday::id).collect(Collectors.toSet());
        Set<Long> decided = new HashSet<>();
        for (HolidayDecision decision : decisions) {
            if (!asked.contains(decision.holidayId())) {
                throw new InvalidInputException(DECISIONS, "calendar.decisions.malformed");
            }
            if (!decided.add(decision.holidayId())) {
                throw new InvalidInputException(DECISIONS, "calendar.decisions.twice");
            }
        }
        List<FieldProblem> problems = new ArrayList<>(holidays.problems(decisions));
        if (!decided.equals(asked)) {
            problems.add(new FieldProblem(DECISIONS, "calendar.decisions.missing"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return decisions;
    }

    @Override
    public Map<String, Object> apply(String caseNumber, List<HolidayDecision> decisions, StaffUser by) {
        decisions.forEach(decision -> holidays.decide(decision, by.id()));
        return Map.of();
    }

    private static HolidayDecision decision(Object row, String field) {
        if (!(row instanceof Map<?, ?> values)
                || !text(values, "holidayId").matches("\\d{1,18}")
                || !text(values, "choice").matches("|CONFIRM|MOVE|REFUSE|KEEP")) {
            throw new InvalidInputException(field, "calendar.decisions.malformed");
        }
        String choice = text(values, "choice");
        return new HolidayDecision(
                Long.parseLong(text(values, "holidayId")),
                choice.isEmpty() ? null : HolidayDecision.Choice.valueOf(choice),
                date(text(values, "firstOn"), field + ".firstOn"),
                new HolidayReason(text(values, "reasonAr"), text(values, "reasonEn"), text(values, "source")));
    }

    private static LocalDate date(String text, String field) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new InvalidInputException(field, "calendar.date.required");
        }
    }

    private static String text(Map<?, ?> values, String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString().strip();
    }
}
