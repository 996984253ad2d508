package sa.org.esrar.casework.parties;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;

/** Checks a whole registration at once, so that people hear of every wrong field the first time. */
@Component
class RegistrationCheck {

    private static final String ESTABLISHMENT = "establishment";
    private static final Set<Channel> NEED_A_MOBILE = EnumSet.of(Channel.SMS, Channel.PHONE, Channel.CORRESPONDENCE);

    private final CategoryTable categories;

    RegistrationCheck(CategoryTable categories) {
        this.categories = categories;
    }

    /**
     * @param complete whether identity number and a way to send a code are needed, as in a filing
     * @throws InvalidInputException with a line for every wrong field
     */
    CheckedPerson check(RegisterParty typed, String prefix, boolean complete) {
        return check(typed, prefix, complete, complete, true);
    }

    /**
     * The same for somebody who acts for another and asks for nothing: without category and contact.
     *
     * @param identified whether the identity number is needed
     */
    CheckedPerson checkActing(RegisterParty typed, String prefix, boolean identified) {
        return check(typed, prefix, false, identified, false);
    }

    private CheckedPerson check(
            RegisterParty typed, String prefix, boolean complete, boolean identified, boolean beneficiary) {
        Problems problems = new Problems(prefix);
        if (typed == null) {
            throw new InvalidInputException(prefix.replaceAll("\\.$", ""), "parties.person.missing");
        }
        String category = beneficiary ? category(typed.category(), problems) : null;
        boolean establishment = ESTABLISHMENT.equals(category);
        String mobile = read(typed.mobile(), Identifiers::mobile, "mobile", problems);
        String email = read(typed.email(), Identifiers::email, "email", problems);
        if (complete && isBlank(typed.mobile()) && isBlank(typed.email())) {
            problems.add("mobile", "parties.mobile.missing");
        }
        MobileOwner owner = choice(MobileOwner.class, typed.owner(), "owner", problems);
        CheckedPerson person = new CheckedPerson(
                establishment,
                name(typed.name(), establishment, problems),
                nationalId(typed.nationalId(), establishment, identified, problems),
                mobile,
                mobile == null ? null : Optional.ofNullable(owner).orElse(MobileOwner.OWN),
                email,
                category,
                field(typed.field(), problems),
                typed.addressForm(),
                channels(typed, complete, problems),
                choice(ContactTime.class, typed.contactTime(), "contactTime", problems),
                language(typed.language(), problems),
                PostalAddress.read(typed.address(), problems::add));
        if (typed.addressForm() == null) {
            problems.add("addressForm", "parties.addressForm.missing");
        }
        problems.throwIfAny();
        return person;
    }

    private static String name(String typed, boolean establishment, Problems problems) {
        if (isBlank(typed)) {
            problems.add("name", "parties.name.missing");
            return null;
        }
        Optional<String> name = PersonName.read(typed, establishment);
        if (name.isEmpty()) {
            problems.add("name", "parties.name.invalid");
        } else if (PersonName.isTooLong(name.get())) {
            problems.add("name", "parties.name.tooLong", PersonName.LONGEST);
        }
        return name.orElse(null);
    }

    private static String nationalId(String typed, boolean establishment, boolean needed, Problems problems) {
        if (isBlank(typed)) {
            if (needed) {
                problems.add("nationalId", "parties.nationalId.missing");
            }
            return null;
        }
        // A sole trader may name the owner's own identity number for the establishment.
        Optional<String> number = Identifiers.nationalId(typed);
        Optional<String> unified = Identifiers.establishmentNumber(typed);
        if (number.isEmpty() && unified.isEmpty()) {
            problems.add("nationalId", "parties.nationalId.invalid");
        } else if (unified.isPresent() && !establishment) {
            problems.add("nationalId", "parties.nationalId.ofEstablishment");
        }
        return number.or(() -> unified).orElse(null);
    }

    private String category(String code, Problems problems) {
        if (isBlank(code)) {
            problems.add("category", "parties.category.missing");
        } else if (!categories.isCategory(code)) {
            problems.add("category", "parties.category.unknown");
        }
        return code;
    }

    private String field(String code, Problems problems) {
        if (isBlank(code)) {
            return null;
        }
        if (!categories.isField(code)) {
            problems.add("field", "parties.field.unknown");
        }
        return code;
    }

    private static List<Channel> channels(RegisterParty typed, boolean needed, Problems problems) {
        Set<Channel> channels =
                new LinkedHashSet<>(typed.agreedChannels() == null ? List.of() : typed.agreedChannels());
        channels.remove(null);
        if (channels.isEmpty() && needed) {
            problems.add("agreedChannels", "parties.agreedChannels.missing");
        }
        if (isBlank(typed.mobile()) && channels.stream().anyMatch(NEED_A_MOBILE::contains) && needed) {
            problems.add("mobile", "parties.mobile.neededForChannel");
        }
        if (isBlank(typed.email()) && channels.contains(Channel.EMAIL)) {
            problems.add("email", "parties.email.neededForChannel");
        }
        return List.copyOf(channels);
    }

    private static String language(String typed, Problems problems) {
        if (isBlank(typed)) {
            return "ar";
        }
        if (!Set.of("ar", "en").contains(typed)) {
            problems.add("language", "parties.language.unknown");
        }
        return typed;
    }

    private static String read(
            String typed, Function<String, Optional<String>> reader, String field, Problems problems) {
        if (isBlank(typed)) {
            return null;
        }
        Optional<String> value = reader.apply(typed);
        if (value.isEmpty()) {
            problems.add(field, "parties." + field + ".invalid");
        }
        return value.orElse(null);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String typed, String field, Problems problems) {
        if (isBlank(typed)) {
            return null;
        }
        try {
            return Enum.valueOf(type, typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problems.add(field, "parties." + field + ".unknown");
            return null;
        }
    }

    private static boolean isBlank(String typed) {
        return TypedText.clean(typed).isEmpty();
    }

    private record Problems(String prefix, List<FieldProblem> found) {

        Problems(String prefix) {
            this(prefix, new ArrayList<>());
        }

        /** One line per field: the first that was found. */
        void add(String field, String code, Object... arguments) {
            if (found.stream().noneMatch(problem -> problem.field().equals(prefix + field))) {
                found.add(new FieldProblem(prefix + field, code, arguments));
            }
        }

        void throwIfAny() {
            if (!found.isEmpty()) {
                throw new InvalidInputException(found);
            }
        }
    }
}
