package sa.org.esrar.casework.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** What failed outside of Spring MVC, e.g. in a filter or in the container: the error page for pages, a problem for all else. */
@Controller
class ProblemErrorController extends BasicErrorController {

    private static final String STAFF = "/staff";

    private final ProblemWriter writer;

    ProblemErrorController(
            ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> views, ProblemWriter writer) {
        super(attributes, server.getError(), views);
        this.writer = writer;
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (isApi(request)) {
            try {
                writer.write(refusal(request), request, response);
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        ModelAndView page = super.errorHtml(request, response);
        String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String staff = request.getContextPath() + STAFF;
        if (uri.equals(staff) || uri.startsWith(staff + "/")) {
            // In the frame of the pages for staff: families' menu is of no use to them.
            page.setViewName("staff/error");
            boolean shownAgain = "GET".equals(request.getMethod());
            page.addObject(
                    "address",
                    shownAgain ? uri.substring(request.getContextPath().length()) : STAFF);
        }
        return page.addObject("problem", request.getAttribute(ProblemAdvice.PROBLEM));
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(writer.asMap(refusal(request), request));
    }

    private Refusal refusal(HttpServletRequest request) {
        int status = getStatus(request).value();
        if (status < 500) {
            return ProblemTranslation.ofStatus(status);
        }
        return ProblemAdvice.unexpected(
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null,
                request);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                && ProblemAdvice.isApi(uri, request);
    }
}
