package sa.org.esrar.casework.requests.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.portal.CodeDrawing;
import sa.org.esrar.casework.portal.TrackingCode;
import sa.org.esrar.casework.requests.DeskFiles;
import sa.org.esrar.casework.requests.DeskFiles.DeskFile;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * The sheet that a family takes home from the desk: the number, a new access code, what is left in words, and the criteria
 * (C2, C3). The case number travels in a form field, never in an address (F2).
 */
@Controller
class DeskSheetPage {

    private final DeskFiles files;
    private final CaseRegister cases;
    private final CaseAccess access;
    private final CasePage pages;
    private final TrackingCode tracking;
    private final SignIn signIn;

    DeskSheetPage(
            DeskFiles files,
            CaseRegister cases,
            CaseAccess access,
            CasePage pages,
            TrackingCode tracking,
            SignIn signIn) {
        this.files = files;
        this.cases = cases;
        this.access = access;
        this.pages = pages;
        this.tracking = tracking;
        this.signIn = signIn;
    }

    @PostMapping("/staff/desk-sheet")
    @Transactional
    String sheet(@RequestParam String caseNumber, Model model, Locale locale) {
        StaffUser user = signIn.current();
        access.requireSee(caseNumber, user);
        DeskFile file = files.of(caseNumber);
        model.addAttribute("sheet", sheet(file, cases.reissueAccessCode(caseNumber, user.id()), Languages.of(locale)));
        return "staff/desk-sheet";
    }

    private Sheet sheet(DeskFile file, String accessCode, String language) {
        return new Sheet(
                file.caseNumber(),
                CaseNumbers.spoken(file.caseNumber(), language),
                accessCode,
                file.person().name(),
                file.service().name().in(language),
                file.left().stream()
                        .map(left ->
                                new Line(left.name().in(language), left.what().in(language)))
                        .toList(),
                file.service().criteria().stream()
                        .map(one -> new Line(one.code(), one.text().in(language)))
                        .toList(),
                file.keptUntil() == null
                        ? null
                        : ScreenDates.screen(HijriDates.dayInRiyadh(file.keptUntil()), language),
                tracking.address(),
                tracking.drawn());
    }

    /** @param keptUntil null once it is signed */
    record Sheet(
            String caseNumber,
            String spoken,
            String accessCode,
            String name,
            String service,
            List<Line> left,
            List<Line> criteria,
            String keptUntil,
            String address,
            CodeDrawing code) {}

    record Line(String name, String text) {}
}
