package sa.org.esrar.casework.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Leads back to the door whoever comes to a case whose visit is over, with what was typed. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class VisitOverAdvice {

    @ExceptionHandler
    ModelAndView door(VisitOver over, HttpServletRequest request, Locale locale) {
        ModelAndView door = new ModelAndView("portal/track");
        door.addObject("lang", locale.getLanguage());
        door.addObject("over", true);
        if (isUpload(request)) {
            door.addObject("fileLeft", true);
        } else if ("POST".equals(request.getMethod())) {
            Unsent.of(request.getRequestURI(), request.getParameterMap())
                    .ifPresent(unsent -> door.addObject("unsent", unsent));
        }
        return door;
    }

    /** A file does not travel through the door: it stays where it is, and is chosen again. */
    private static boolean isUpload(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }
}
