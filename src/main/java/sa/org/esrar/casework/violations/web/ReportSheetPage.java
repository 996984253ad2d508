package sa.org.esrar.casework.violations.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.violations.ReportFilings;

/**
 * What whoever reported takes home from the desk: the number and a new access code, once. Who took it down sees nothing else
 * of the report from then on, and is told to speak of it to nobody.
 */
@Controller
class ReportSheetPage {

    private final ReportFilings filings;
    private final SignIn signIn;

    ReportSheetPage(ReportFilings filings, SignIn signIn) {
        this.filings = filings;
        this.signIn = signIn;
    }

    @PostMapping("/staff/report-sheet")
    String sheet(@RequestParam String caseNumber, Model model) {
        model.addAttribute(
                "accessCode", filings.handOut(caseNumber, signIn.current().id()));
        model.addAttribute("caseNumber", caseNumber);
        // Without the word for a report: the sheet may lie on a table.
        model.addAttribute("shortNumber", CaseNumbers.shortForm(caseNumber));
        return "staff/report-sheet";
    }
}
