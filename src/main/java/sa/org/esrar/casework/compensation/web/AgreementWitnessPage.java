package sa.org.esrar.casework.compensation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.compensation.negotiation.AgreementSigning;
import sa.org.esrar.casework.compensation.negotiation.AgreementView;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.declarations.Witnesses;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/**
 * The second witness says under her own sign-in that she heard an agreement read (C4, D4). She sees the agreement, because
 * she was asked, and nothing else of the case.
 */
@Controller
@Order(41)
class AgreementWitnessPage implements WorkPage {

    private static final String PAGE = "staff/agreement-witness";
    private static final String ADDRESS = "/staff/agreement-witness";

    private final Witnesses witnesses;
    private final AgreementSigning signing;
    private final Agreements agreements;
    private final CaseRegister register;
    private final Parties parties;
    private final ReadLog readLog;
    private final SignIn signIn;
    private final Messages texts;

    AgreementWitnessPage(
            Witnesses witnesses,
            AgreementSigning signing,
            Agreements agreements,
            CaseRegister register,
            Parties parties,
            ReadLog readLog,
            SignIn signIn,
            Messages texts) {
        this.witnesses = witnesses;
        this.signing = signing;
        this.agreements = agreements;
        this.register = register;
        this.parties = parties;
        this.readLog = readLog;
        this.signIn = signIn;
        this.texts = texts;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "compensation.witness.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return witnesses.mayBeAsked(user);
    }

    @Override
    public int waiting(StaffUser user) {
        return signing.askedOfMe().size();
    }

    @GetMapping(ADDRESS)
    String asked(Model model, Locale locale) {
        String language = Languages.of(locale);
        model.addAttribute(
                "readings",
                signing.askedOfMe().stream()
                        .map(number -> reading(number, language))
                        .toList());
        return PAGE;
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
            signing.witness(caseNumber, paperCode);
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

    private Reading reading(String caseNumber, String language) {
        readLog.looked(caseNumber, signIn.current().id(), "agreement");
        AgreementView agreement = agreements.current(caseNumber).orElseThrow();
        return new Reading(
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                parties.view(register.view(caseNumber).partyId()).name(),
                agreement,
                ScreenDates.screen(agreement.payBy(), language),
                signing.paper(caseNumber));
    }

    /** An agreement that is read to its signer. */
    record Reading(
            String caseNumber,
            String spoken,
            String party,
            AgreementView agreement,
            String payBy,
            Declarations.Paper paper) {}
}
