package sa.org.esrar.casework.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import sa.org.esrar.casework.catalogue.FrequentQuestions;

/** What people ask again and again, with our answers (G2). */
@Controller
class QuestionsPage {

    private final FrequentQuestions questions;

    QuestionsPage(FrequentQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/questions")
    String questions(Model model) {
        model.addAttribute("sections", questions.sections());
        return "portal/questions";
    }
}
