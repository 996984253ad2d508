package sa.org.esrar.casework.datachange.web;

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

/** What somebody takes home whose change was taken down: the number and a new access code (F2: never in an address). */
@Controller
class DataChangeSheetPage {

    private final DataChangeCasePage pages;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final SignIn signIn;

    DataChangeSheetPage(DataChangeCasePage pages, CaseRegister cases, CaseAccess access, SignIn signIn) {
        this.pages = pages;
        this.cases = cases;
        this.access = access;
        this.signIn = signIn;
    }

    @PostMapping("/staff/data-change-sheet")
    @Transactional
    public String sheet(@RequestParam String caseNumber, Model model, Locale locale) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        if (cases.view(caseNumber).kind() != CaseKind.UPD) {
            throw new ApiException(404, "casefile.case.notVisible");
        }
        model.addAttribute("accessCode", cases.reissueAccessCode(caseNumber, user.id()));
        model.addAttribute("receipt", pages.receipt(caseNumber, Languages.of(locale)));
        return "staff/data-change-sheet";
    }
}
