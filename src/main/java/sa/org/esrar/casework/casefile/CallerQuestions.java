package sa.org.esrar.casework.casefile;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.SpokenDates;
import sa.org.esrar.casework.casefile.CallScript.Question;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Addresses;
import sa.org.esrar.casework.parties.Addresses.Address;
import sa.org.esrar.casework.parties.PartyView;

/**
 * Two questions whose answers the caller knows and staff see masked; never a code or a password. The first two for which
 * there is something on record: mobile, town, identity number, and at last the month in which the case came.
 */
@Component
class CallerQuestions {

    private static final int HOW_MANY = 2;
    private static final int DIGITS = 2;

    private final Addresses addresses;
    private final Messages messages;

    CallerQuestions(Addresses addresses, Messages messages) {
        this.addresses = addresses;
        this.messages = messages;
    }

    List<Question> of(PartyView caller, CaseView about, String language) {
        List<Question> questions = new ArrayList<>();
        if (caller.maskedMobile() != null) {
            questions.add(question("mobile", language, lastDigits(caller.maskedMobile())));
        }
        addresses.of(caller.id()).map(Address::town).ifPresent(town -> questions.add(question("town", language, town)));
        if (caller.maskedNationalId() != null) {
            String asked = caller.addressForm() == AddressForm.NEUTRAL ? "unifiedNumber" : "identity";
            questions.add(question(asked, language, lastDigits(caller.maskedNationalId())));
        }
        questions.add(
                question("month", language, SpokenDates.month(HijriDates.dayInRiyadh(about.receivedAt()), language)));
        return List.copyOf(questions.subList(0, Math.min(HOW_MANY, questions.size())));
    }

    private Question question(String asked, String language, String expected) {
        return new Question(messages.text("casefile.call.question." + asked, language), expected);
    }

    private static String lastDigits(String masked) {
        return masked.substring(masked.length() - DIGITS);
    }
}
