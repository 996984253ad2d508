package sa.org.esrar.casework.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import sa.org.esrar.casework.api.Copies;

/**
 * Pages that are the same for everybody who reads a language: written once and kept as {@link Copies} are. Only for pages
 * without a form, whose token is one visitor's, and without anything of a visit.
 */
@Component
class SharedPages {

    private static final int MOST = 200;

    private final ThymeleafViewResolver views;
    private final Cache<Key, String> pages;

    SharedPages(ThymeleafViewResolver views, Copies copies) {
        this.views = views;
        this.pages = copies.many(MOST);
    }

    View page(String template) {
        return (model, request, response) -> {
            Locale locale = RequestContextUtils.getLocale(request);
            Key key = new Key(template, request.getRequestURI(), locale);
            // The switch of languages repeats what was asked: such a page is of its own.
            String page = request.getQueryString() == null
                    ? pages.get(key, any -> write(key, model, request, response))
                    : write(key, model, request, response);
            response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            response.getWriter().write(page);
        };
    }

    private String write(Key key, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        StringWriter page = new StringWriter();
        PrintWriter writer = new PrintWriter(page);
        try {
            views.resolveViewName(key.template(), key.locale())
                    .render(model, request, new HttpServletResponseWrapper(response) {
                        @Override
                        public PrintWriter getWriter() {
                            return writer;
                        }
                    });
        } catch (Exception e) {
            throw new IllegalStateException(key.template(), e);
        }
        return page.toString();
    }

    private record Key(String template, String address, Locale locale) {}
}
