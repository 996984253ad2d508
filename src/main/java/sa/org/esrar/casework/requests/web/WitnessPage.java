package sa.org.esrar.casework.requests.web;

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
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.declarations.Witnesses;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.requests.RequestDrafts;
import sa.org.esrar.casework.requests.RequestSigning;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.staff.WorkPage;

/**
 * The second witness says under her own sign-in that she heard a declaration read (C4). She sees the declaration and what is
 * declared in it, because she was asked, and nothing else of the case.
 */
@Controller
@Order(40)
class WitnessPage implements WorkPage {

    private static final String PAGE = "staff/witness";
    private static final String ADDRESS = "/staff/witness";

    private final Witnesses witnesses;
    private final RequestSigning signing;
    private final RequestDrafts drafts;
    private final DraftPage pages;
    private final CasePage cases;
    private final CaseRegister register;
    private final Parties parties;
    private final ReadLog readLog;
    private final SignIn signIn;
    private final Messages texts;

    WitnessPage(
            Witnesses witnesses,
            RequestSigning signing,
            RequestDrafts drafts,
            DraftPage pages,
            CasePage cases,
            CaseRegister register,
            Parties parties,
            ReadLog readLog,
            SignIn signIn,
            Messages texts) {
        this.witnesses = witnesses;
        this.signing = signing;
        this.drafts = drafts;
        this.pages = pages;
        this.cases = cases;
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
        return "requests.witness.title";
    }

    @Override
    public boolean isOpenTo(StaffUser user) {
        return witnesses.mayBeAsked(user);
    }

    @Override
    public int waiting(StaffUser user) {
        return witnesses.askedOfMe().size();
    }

    @GetMapping(ADDRESS)
    String asked(Model model, Locale locale) {
        String language = Languages.of(locale);
        model.addAttribute(
                "readings",
                witnesses.askedOfMe().stream()
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
        readLog.looked(caseNumber, signIn.current().id(), "declaration");
        return new Reading(
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                parties.view(register.view(caseNumber).partyId()).name(),
                signing.signer(caseNumber).map(words -> words.in(language)).orElse(null),
                signing.paper(caseNumber),
                pages.review(caseNumber, drafts.of(caseNumber), language));
    }

    /**
     * A declaration that is read to its signer, with what is declared, in words.
     *
     * @param signer who signs for the applicant; null for who signs for herself
     */
    record Reading(
            String caseNumber,
            String spoken,
            String applicant,
            String signer,
            Declarations.Paper paper,
            DraftPage.Review review) {}
}
