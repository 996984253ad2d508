package sa.org.esrar.casework.complaints.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.parties.RegisterParty;

/** Who complains, as far as they say: a name, and a way to reach them; never an identity number. */
final class ContactForm {

    private ContactForm() {}

    static RegisterParty person(MultiValueMap<String, String> form, String name, String language) {
        String mobile = form.getFirst("mobile");
        String email = form.getFirst("email");
        List<Channel> channels = new ArrayList<>();
        if (given(mobile)) {
            channels.add("PHONE".equals(form.getFirst("news")) ? Channel.PHONE : Channel.SMS);
        }
        if (given(email)) {
            channels.add("EMAIL".equals(form.getFirst("news")) ? 0 : channels.size(), Channel.EMAIL);
        }
        if (channels.isEmpty()) {
            channels.add(Channel.WEBSITE);
        }
        return new RegisterParty(
                name, null, mobile, null, email, null, null, addressForm(form), channels, null, language);
    }

    private static AddressForm addressForm(MultiValueMap<String, String> form) {
        for (AddressForm one : AddressForm.values()) {
            if (one.name().equals(form.getFirst("addressForm"))) {
                return one;
            }
        }
        return AddressForm.NEUTRAL;
    }

    private static boolean given(String typed) {
        return typed != null && !typed.isBlank();
    }
}
