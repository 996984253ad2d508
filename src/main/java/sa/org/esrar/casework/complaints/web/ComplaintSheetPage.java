package sa.org.esrar.casework.complaints.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.complaints.ComplaintDossiers;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * What a complainant takes home from the desk, or is read in a call: the number and a new access code (E1). The case number
 * travels in a form field, never in an address (F2).
 */
@Controller
class ComplaintSheetPage {

    private final CaseRegister cases;
    private final CaseAccess access;
    private final ComplaintDossiers dossiers;
    private final ComplaintMessages words;
    private final SignIn signIn;

    ComplaintSheetPage(
            CaseRegister cases, CaseAccess access, ComplaintDossiers dossiers, ComplaintMessages words, SignIn signIn) {
        this.cases = cases;
        this.access = access;
        this.dossiers = dossiers;
        this.words = words;
        this.signIn = signIn;
    }

    @PostMapping("/staff/complaint-sheet")
    @Transactional
    public String sheet(@RequestParam String caseNumber, Model model, Locale locale) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        dossiers.of(caseNumber);
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("spoken", CaseNumbers.spoken(caseNumber, Languages.of(locale)));
        model.addAttribute("accessCode", cases.reissueAccessCode(caseNumber, user.id()));
        return "staff/complaint-sheet";
    }
}
