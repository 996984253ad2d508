package sa.org.esrar.casework.requests.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.FilingContacts;
import sa.org.esrar.casework.parties.RegisterParty;

/** The fields of who asks, as the pages send them. */
final class ApplicantForm {

    private static final String PREFIX = "applicant.";
    private static final List<String> FIELDS = List.of(
            "name", "nationalId", "mobile", "mobileOwner", "email", "category", "addressForm", "agreedChannels");

    private ApplicantForm() {}

    static RegisterParty person(MultiValueMap<String, String> form, Locale locale) {
        return new RegisterParty(
                form.getFirst("name"),
                form.getFirst("nationalId"),
                form.getFirst("mobile"),
                form.getFirst("mobileOwner"),
                form.getFirst("email"),
                form.getFirst("category"),
                null,
                choice(AddressForm.values(), form.getFirst("addressForm")),
                form.getOrDefault("agreedChannels", List.of()).stream()
                        .map(code -> choice(Channel.values(), code))
                        .filter(channel ->
                                channel == Channel.SMS || channel == Channel.EMAIL || channel == Channel.PHONE)
                        .toList(),
                form.getFirst("contactTime"),
                locale.getLanguage());
    }

    /** What was typed before, to be typed over; numbers and addresses are not shown again. */
    static MultiValueMap<String, String> of(FilingContacts.Typed typed) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("name", typed.name());
        form.add("mobileOwner", typed.mobileOwner());
        form.add("category", typed.category());
        form.add(
                "addressForm",
                typed.addressForm() == null ? null : typed.addressForm().name());
        typed.agreedChannels().forEach(channel -> form.add("agreedChannels", channel.name()));
        return form;
    }

    /** The version of the privacy notice that the form showed. */
    static int notice(MultiValueMap<String, String> form) {
        try {
            return Integer.parseInt(String.valueOf(form.getFirst("noticeVersion")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** As the fields stand on the page; the form's own names, without the applicant's prefix. */
    static Map<String, String> inOrder(Map<String, String> found) {
        Map<String, String> ordered = new LinkedHashMap<>();
        FIELDS.forEach(
                field -> Optional.ofNullable(found.get(PREFIX + field)).ifPresent(text -> ordered.put(field, text)));
        found.forEach((field, text) -> ordered.putIfAbsent(field.replace(PREFIX, ""), text));
        return ordered;
    }

    private static <E extends Enum<E>> E choice(E[] values, String code) {
        for (E value : values) {
            if (value.name().equals(code)) {
                return value;
            }
        }
        return null;
    }
}
