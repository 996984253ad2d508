package sa.org.esrar.casework.parties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;

/** Reads what somebody typed of their own data, all fields at once, so that everything that is wrong is said at once. */
@Component
class OwnDataCheck {

    static final String ANY_TIME = "ANY";

    private static final String ESTABLISHMENT = "establishment";

    /** A ward is reached where the guardian is, who changes it in data of his own. */
    private static final Set<PartyField> OF_THE_GUARDIAN =
            EnumSet.of(PartyField.MOBILE, PartyField.MOBILE_OWNER, PartyField.EMAIL, PartyField.LANGUAGE);

    private final CategoryTable categories;

    OwnDataCheck(CategoryTable categories) {
        this.categories = categories;
    }

    /** @param establishment whether the party is one; nobody becomes one, or a person, by a change */
    Map<PartyField, String> read(
            OwnData.Typed typed,
            boolean establishment,
            boolean ward,
            boolean hasMobile,
            boolean byStaff,
            String prefix) {
        Reading reading = new Reading(prefix);
        if (byStaff) {
            reading.name(typed.name(), establishment);
        }
        reading.value(PartyField.MOBILE, "mobile", typed.mobile(), Identifiers::mobile, "parties.mobile.invalid");
        reading.value(PartyField.EMAIL, "email", typed.email(), Identifiers::email, "parties.email.invalid");
        reading.choice(PartyField.MOBILE_OWNER, "owner", typed.owner(), names(MobileOwner.values()));
        reading.choice(PartyField.LANGUAGE, "language", typed.language(), List.of("ar", "en"));
        reading.time(typed.contactTime());
        reading.checked(PartyField.TOWN, typed.town(), () -> AddressService.place(typed.town(), prefix));
        reading.checked(
                PartyField.SHORT_ADDRESS,
                typed.shortAddress(),
                () -> AddressService.code(typed.shortAddress(), prefix));
        reading.address(typed.address());
        reading.category(typed.category(), establishment);
        reading.choice(PartyField.FIELD, "field", typed.field(), codes(categories.fields()));
        if (!hasMobile && reading.found.containsKey(PartyField.MOBILE)) {
            // A first number is their own unless it was said to be another's.
            reading.found.putIfAbsent(PartyField.MOBILE_OWNER, MobileOwner.OWN.name());
        } else if (!hasMobile) {
            reading.found.remove(PartyField.MOBILE_OWNER);
        }
        if (ward) {
            reading.found.keySet().stream()
                    .filter(OF_THE_GUARDIAN::contains)
                    .map(OwnDataCheck::fieldOf)
                    .forEach(field -> reading.wrong(field, "parties.change.ofGuardian"));
        }
        if (!reading.problems.isEmpty()) {
            throw new InvalidInputException(reading.problems);
        }
        return reading.found;
    }

    private static String fieldOf(PartyField field) {
        return switch (field) {
            case MOBILE_OWNER -> "owner";
            default -> field.name().toLowerCase(Locale.ROOT);
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static List<String> codes(List<Categories.Choice> choices) {
        return choices.stream().map(Categories.Choice::code).toList();
    }

    private final class Reading {

        private final String prefix;
        private final Map<PartyField, String> found = new EnumMap<>(PartyField.class);
        private final List<FieldProblem> problems = new ArrayList<>();

        Reading(String prefix) {
            this.prefix = prefix;
        }

        void wrong(String field, String code, Object... arguments) {
            problems.add(new FieldProblem(prefix + field, code, arguments));
        }

        void name(String typed, boolean establishment) {
            value(PartyField.NAME, "name", typed, name -> PersonName.read(name, establishment), "parties.name.invalid");
            if (found.containsKey(PartyField.NAME) && PersonName.isTooLong(found.get(PartyField.NAME))) {
                wrong("name", "parties.name.tooLong", PersonName.LONGEST);
            }
        }

        void value(
                PartyField field,
                String name,
                String typed,
                Function<String, Optional<String>> reader,
                String problem) {
            if (!isBlank(typed)) {
                reader.apply(typed).ifPresentOrElse(value -> found.put(field, value), () -> wrong(name, problem));
            }
        }

        void choice(PartyField field, String name, String typed, List<String> codes) {
            value(
                    field,
                    name,
                    typed,
                    code -> Optional.of(code.strip()).filter(codes::contains),
                    "parties." + name + ".unknown");
        }

        void time(String typed) {
            if (ANY_TIME.equals(typed)) {
                found.put(PartyField.CONTACT_TIME, null);
            } else {
                choice(PartyField.CONTACT_TIME, "contactTime", typed, names(ContactTime.values()));
            }
        }

        void checked(PartyField field, String typed, Supplier<String> reader) {
            if (!isBlank(typed)) {
                try {
                    found.put(field, reader.get());
                } catch (InvalidInputException e) {
                    problems.addAll(e.problems());
                }
            }
        }

        void address(PostalAddress typed) {
            int before = problems.size();
            PostalAddress address = PostalAddress.read(typed, (field, code) -> wrong(field, code));
            if (address != null && problems.size() == before) {
                found.put(PartyField.POSTAL_ADDRESS, address.stored());
            }
        }

        void category(String typed, boolean establishment) {
            choice(PartyField.CATEGORY, "category", typed, codes(categories.categories()));
            String code = found.get(PartyField.CATEGORY);
            if (code != null && ESTABLISHMENT.equals(code) != establishment) {
                wrong("category", "parties.change.establishment");
            }
        }

        private static boolean isBlank(String typed) {
            return TypedText.clean(typed).isEmpty();
        }
    }
}
