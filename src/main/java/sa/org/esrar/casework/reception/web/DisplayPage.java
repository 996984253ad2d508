package sa.org.esrar.casework.reception.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import sa.org.esrar.casework.reception.ReceptionLine;
import sa.org.esrar.casework.staff.SignIn;

/** For a screen in the hall, signed in by reception: the numbers that are called, and nothing of anybody. */
@Controller
class DisplayPage {

    private static final int BEFORE = 4;
    private static final int SECONDS = 10;

    private final ReceptionLine line;
    private final SignIn signIn;

    DisplayPage(ReceptionLine line, SignIn signIn) {
        this.line = line;
        this.signIn = signIn;
    }

    @GetMapping("/staff/reception/display")
    String show(Model model) {
        List<Integer> called = line.called(signIn.current());
        model.addAttribute("refresh", SECONDS);
        model.addAttribute("now", called.isEmpty() ? null : called.get(0));
        model.addAttribute("before", called.stream().skip(1).limit(BEFORE).toList());
        return "staff/reception-display";
    }
}
