package sa.org.esrar.casework.declarations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.declarations.Readings;
import sa.org.esrar.casework.declarations.Witnesses;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/**
 * The second witness says under her own sign-in that she heard something read before it was signed (C4), whatever is signed.
 * She sees what is declared, because she was asked, and nothing else of the case.
 */
@Controller
@Order(40)
class WitnessPage implements WorkPage {

    private static final String PAGE = "staff/witness";
    private static final String ADDRESS = "/staff/witness";

    private final Witnesses witnesses;
    private final List<Readings> readings;
    private final Messages texts;

    WitnessPage(Witnesses witnesses, List<Readings> readings, Messages texts) {
        this.witnesses = witnesses;
        this.readings = readings;
        this.texts = texts;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "declarations.readings.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return witnesses.mayBeAsked(user);
    }

    @Override
    public int waiting(StaffUser user) {
        return readings.stream().mapToInt(one -> one.askedOfMe().size()).sum();
    }

    @GetMapping(ADDRESS)
    String asked(Model model, Locale locale) {
        String language = Languages.of(locale);
        model.addAttribute(
                "asked", readings.stream().flatMap(one -> asked(one, language)).toList());
        return PAGE;
    }

    private static Stream<Asked> asked(Readings readings, String language) {
        return readings.askedOfMe().stream()
                .map(number ->
                        new Asked(number, CaseNumbers.spoken(number, language), readings.reading(number, language)));
    }

    @PostMapping(ADDRESS)
    String heard(
            @RequestParam String caseNumber,
            @RequestParam String paperCode,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            readingsOf(caseNumber).witness(caseNumber, paperCode);
            next.addFlashAttribute("done", CaseNumbers.spoken(caseNumber, Languages.of(locale)));
            return "redirect:" + ADDRESS;
        } catch (ApiException refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            model.addAttribute("refused", texts.text(refused.code(), Languages.of(locale), refused.arguments()));
            response.setStatus(409);
            return asked(model, locale);
        }
    }

    private Readings readingsOf(String caseNumber) {
        return readings.stream()
                .filter(one -> one.askedOfMe().contains(caseNumber))
                .findFirst()
                .orElseThrow(() -> new ApiException(404, "casefile.case.notVisible"));
    }

    /** One reading that she is asked to hear. */
    record Asked(String caseNumber, String spoken, Readings.Reading reading) {}
}
