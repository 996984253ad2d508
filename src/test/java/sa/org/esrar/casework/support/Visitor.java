package sa.org.esrar.casework.support;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import sa.org.esrar.casework.api.ApiException;

/** One browser on the public pages, without script: it keeps its cookies, and goes where it is led. */
public final class Visitor {

    private final MockMvc http;
    private final String language;
    private Cookie visit;

    public Visitor(MockMvc http, String language) {
        this.http = http;
        this.language = language;
    }

    /**
     * A page as it was shown in the end.
     *
     * @param path where it is, after being led on
     * @param refusal key of the words in which the error page refuses, or null
     */
    public record Page(int status, String path, String html, MockHttpServletResponse response, String refusal) {}

    public Page open(String path) {
        return go(request(HttpMethod.GET, path), path);
    }

    /** @param fields name, value, name, value … */
    public Page send(String path, String... fields) {
        var form = request(HttpMethod.POST, path);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return go(form, path);
    }

    public Page attach(String path, String item, String fileName, byte[] content) {
        return go(
                multipart(path)
                        .file(new MockMultipartFile("file", fileName, null, content))
                        .param("item", item),
                path);
    }

    /** What another browser would have to bring to be this one. */
    public Cookie visit() {
        return visit;
    }

    public Visitor with(Cookie other) {
        visit = other;
        return this;
    }

    private Page go(AbstractMockHttpServletRequestBuilder<?> asked, String path) {
        try {
            asked.header("Accept", "text/html")
                    .header("Accept-Language", language)
                    .with(CsrfCookie.csrfCookie());
            Cookie mine = visit;
            if (mine != null) {
                asked.with(sent -> {
                    Cookie[] token = sent.getCookies();
                    sent.setCookies(token[0], mine);
                    return sent;
                });
            }
            MvcResult result = http.perform(asked).andReturn();
            MockHttpServletResponse answer = result.getResponse();
            Cookie set = answer.getCookie("visit");
            if (set != null) {
                visit = set.getMaxAge() == 0 ? null : set;
            }
            if (answer.getRedirectedUrl() != null) {
                return open(answer.getRedirectedUrl());
            }
            return new Page(
                    answer.getStatus(),
                    path,
                    answer.getContentAsString(StandardCharsets.UTF_8),
                    answer,
                    result.getResolvedException() instanceof ApiException refused ? refused.code() : null);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
