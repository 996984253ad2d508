package sa.org.esrar.casework.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.Households.Relation;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.parties.TypedText;

/** Reads rows of one list: cells by the matching of its columns, choices by the words that mean them. */
class RowReader {

    private final Matching matching;
    private final Map<PersonField, Map<String, String>> choices;

    RowReader(Matching matching, Map<PersonField, Map<String, String>> choices) {
        this.matching = matching;
        this.choices = choices;
    }

    ListedPerson read(List<String> cells) {
        List<FieldProblem> problems = new ArrayList<>();
        String form = choice(PersonField.ADDRESS_FORM, cells, problems);
        String relation = choice(PersonField.RELATION, cells, problems);
        String member = choice(PersonField.MEMBER, cells, problems);
        Optional<LocalDate> since = memberSince(member, cells, problems);
        RegisterParty person = new RegisterParty(
                matching.cell(PersonField.NAME, cells),
                matching.cell(PersonField.NATIONAL_ID, cells),
                matching.cell(PersonField.MOBILE, cells),
                choice(PersonField.OWNER, cells, problems),
                matching.cell(PersonField.EMAIL, cells),
                choice(PersonField.CATEGORY, cells, problems),
                choice(PersonField.FIELD, cells, problems),
                form == null ? null : AddressForm.valueOf(form),
                channels(cells, problems),
                choice(PersonField.CONTACT_TIME, cells, problems),
                choice(PersonField.LANGUAGE, cells, problems));
        return new ListedPerson(
                person,
                orNull(matching.cell(PersonField.TOWN, cells)),
                orNull(matching.cell(PersonField.SHORT_ADDRESS, cells)),
                TypedText.clean(matching.cell(PersonField.HOUSEHOLD, cells)),
                relation == null ? null : Relation.valueOf(relation),
                since.isPresent() || "YES".equals(member),
                since.orElse(null),
                problems);
    }

    private Optional<LocalDate> memberSince(String member, List<String> cells, List<FieldProblem> problems) {
        String cell = matching.cell(PersonField.MEMBER_SINCE, cells);
        Optional<LocalDate> since = ListedDay.read(cell);
        if (!cell.isBlank() && since.isEmpty()) {
            problems.add(new FieldProblem(PersonField.MEMBER_SINCE.fieldName(), "enrolment.row.unknownDay"));
        } else if (since.isPresent() && "NO".equals(member)) {
            problems.add(new FieldProblem(PersonField.MEMBER.fieldName(), "enrolment.row.sinceButNoMember"));
        }
        return since;
    }

    private List<Channel> channels(List<String> cells, List<FieldProblem> problems) {
        return Stream.of(matching.cell(PersonField.CHANNELS, cells).split("[,،;|/+]"))
                .filter(word -> !word.isBlank())
                .map(word -> code(PersonField.CHANNELS, word, problems))
                .filter(code -> code != null)
                .map(Channel::valueOf)
                .toList();
    }

    private String choice(PersonField field, List<String> cells, List<FieldProblem> problems) {
        String word = matching.cell(field, cells);
        return word.isBlank() ? null : code(field, word, problems);
    }

    private String code(PersonField field, String word, List<FieldProblem> problems) {
        String code = choices.get(field).get(Wordings.key(word));
        if (code == null) {
            problems.add(new FieldProblem(field.fieldName(), "enrolment.row.unknownWord"));
        }
        return code;
    }

    private static String orNull(String cell) {
        return cell.isBlank() ? null : cell;
    }
}
