package sa.org.esrar.casework.portal;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** For every page: the language of its texts. */
@ControllerAdvice(annotations = Controller.class)
class PageLanguage {

    @ModelAttribute("lang")
    String language(Locale locale) {
        return locale.getLanguage();
    }
}
