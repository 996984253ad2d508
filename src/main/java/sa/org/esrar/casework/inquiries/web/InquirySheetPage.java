package sa.org.esrar.casework.inquiries.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * The sheet for who asked at the desk, or what is read out to who called: the number, a new access code, by when. The case
 * number travels in a form field, never in an address (F2).
 */
@Controller
class InquirySheetPage {

    private final InquiryCasePage pages;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final SignIn signIn;

    InquirySheetPage(InquiryCasePage pages, CaseRegister cases, CaseAccess access, SignIn signIn) {
        this.pages = pages;
        this.cases = cases;
        this.access = access;
        this.signIn = signIn;
    }

    @PostMapping("/staff/inquiry-sheet")
    @Transactional
    String sheet(@RequestParam String caseNumber, Model model, Locale locale) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        if (cases.view(caseNumber).kind() != CaseKind.INQ) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
        model.addAttribute("accessCode", cases.reissueAccessCode(caseNumber, user.id()));
        model.addAttribute("receipt", pages.receipt(caseNumber, Languages.of(locale)));
        return "staff/inquiry-sheet";
    }
}
