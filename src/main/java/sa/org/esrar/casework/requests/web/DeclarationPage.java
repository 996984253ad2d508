package sa.org.esrar.casework.requests.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.ReadLog;
import sa.org.esrar.casework.declarations.Declarations;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.requests.RequestDrafts;
import sa.org.esrar.casework.requests.RequestSigning;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** The declaration on paper: to be signed by pen, or, once it is signed, as the signer's copy (C4). */
@Controller
class DeclarationPage {

    private static final String PAGE = "staff/declaration";

    private final Declarations declarations;
    private final RequestSigning signing;
    private final RequestDrafts drafts;
    private final DraftPage pages;
    private final CasePage cases;
    private final CaseRegister register;
    private final Parties parties;
    private final CaseAccess access;
    private final ReadLog readLog;
    private final SignIn signIn;

    DeclarationPage(
            Declarations declarations,
            RequestSigning signing,
            RequestDrafts drafts,
            DraftPage pages,
            CasePage cases,
            CaseRegister register,
            Parties parties,
            CaseAccess access,
            ReadLog readLog,
            SignIn signIn) {
        this.declarations = declarations;
        this.signing = signing;
        this.drafts = drafts;
        this.pages = pages;
        this.cases = cases;
        this.register = register;
        this.parties = parties;
        this.access = access;
        this.readLog = readLog;
        this.signIn = signIn;
    }

    @GetMapping("/staff/declaration/{caseNumber}")
    String paper(@PathVariable String caseNumber, Model model, Locale locale) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        readLog.looked(caseNumber, user.id(), "declaration");
        String language = Languages.of(locale);
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("shortNumber", CaseNumbers.shortForm(caseNumber));
        model.addAttribute("spoken", cases.spoken(caseNumber, language));
        model.addAttribute(
                "applicant", parties.view(register.view(caseNumber).partyId()).name());
        Optional<Declarations.Copy> signed = declarations.copy(caseNumber);
        if (signed.isPresent()) {
            model.addAttribute("signed", signed.get());
            model.addAttribute("text", signed.get().text());
            model.addAttribute(
                    "signedOn",
                    ScreenDates.screen(HijriDates.dayInRiyadh(signed.get().signedAt()), language));
        } else {
            Declarations.Paper paper = signing.paper(caseNumber);
            model.addAttribute("code", paper.code());
            model.addAttribute("text", paper.text());
            model.addAttribute("review", pages.review(caseNumber, drafts.of(caseNumber), language));
        }
        return PAGE;
    }
}
