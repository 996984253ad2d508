package sa.org.esrar.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.LocaleResolver;
import sa.org.esrar.casework.support.CaseworkTest;

@CaseworkTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    @Autowired
    ProblemAdvice advice;

    @Autowired
    LocaleResolver languages;

    @Autowired
    MappingJackson2HttpMessageConverter json;

    @Autowired
    BodyLimitFilter bodyLimit;

    @Autowired
    ProblemWriter writer;

    MockMvc mvc;

    @BeforeEach
    void controllers() {
        SecurityContextHolder.clearContext();
        mvc = MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(advice)
                .setLocaleResolver(languages)
                .setMessageConverters(json)
                .addFilters(bodyLimit)
                .build();
    }

    @Test
    void aRefusalIsToldInBothLanguagesAndFirstInTheOneAskedFor() throws Exception {
        problem(get("/api/v1/failing/refused"), 409)
                .andExpect(jsonPath("$.type").value("urn:esrar:casework:problem:api.concurrent"))
                .andExpect(jsonPath("$.code").value("api.concurrent"))
                .andExpect(jsonPath("$.instance").value("/api/v1/failing/refused"))
                .andExpect(jsonPath("$.title").value("لا يمكن إتمام العملية الآن"))
                .andExpect(jsonPath("$.titleAr").value("لا يمكن إتمام العملية الآن"))
                .andExpect(jsonPath("$.titleEn").value("This cannot be done now"))
                .andExpect(jsonPath("$.detail").value("تغيّرت البيانات في اللحظة نفسها. يُرجى إعادة المحاولة."))
                .andExpect(jsonPath("$.detailEn").value("The data changed at the same moment. Please repeat."))
                .andExpect(jsonPath("$.errors").doesNotExist())
                .andExpect(header().string("Content-Language", "ar"))
                .andExpect(header().string("Cache-Control", "no-store"));
        problem(get("/api/v1/failing/refused").header("Accept-Language", "fr, en-GB;q=0.8, ar;q=0.5"), 409)
                .andExpect(jsonPath("$.title").value("This cannot be done now"))
                .andExpect(header().string("Content-Language", "en"));
        problem(get("/api/v1/failing/refused").header("Accept-Language", "de"), 409)
                .andExpect(header().string("Content-Language", "ar"));
        problem(get("/api/v1/failing/refused").header("Accept-Language", "not a language, \u0000"), 409)
                .andExpect(header().string("Content-Language", "ar"));
    }

    @Test
    void wrongFieldsAreListedOneByOne() throws Exception {
        problem(get("/api/v1/failing/invalid"), 422)
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[0].field").value("applicant.mobile"))
                .andExpect(jsonPath("$.errors[0].messageAr").value("هذا الحقل مطلوب."))
                .andExpect(jsonPath("$.errors[0].messageEn").value("This field is required."))
                .andExpect(jsonPath("$.errors[1].field").value("documents[0].content"));
    }

    @Test
    void aCodeWithoutAMessageIsStillAnsweredAndIsLogged(CapturedOutput log) throws Exception {
        problem(get("/api/v1/failing/unknown-code"), 409)
                .andExpect(jsonPath("$.code").value("nobody.wroteThis"))
                .andExpect(jsonPath("$.detailEn").value("This cannot be done."));
        assertThat(log).contains("no message for code nobody.wroteThis");
    }

    @Test
    void jsonThatIsBrokenIsMalformedAndAValueOfTheWrongKindNamesItsField() throws Exception {
        problem(body("{\"name\": \"نورة\""), 400).andExpect(jsonPath("$.code").value("api.malformed"));
        problem(body("[]"), 400);
        problem(body(""), 400);
        problem(body("{\"name\":\"x\",\"people\":[{\"born\":\"tomorrow\"}]}"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("people[0].born"))
                .andExpect(jsonPath("$.errors[0].code").value("api.field.format"));
        problem(body("{\"name\":{\"first\":\"x\"}}"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("name"));
    }

    @Test
    void beanValidationSpeaksOurLanguages() throws Exception {
        problem(body("{\"name\":\" \"}"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].code").value("api.field.NotBlank"))
                .andExpect(jsonPath("$.errors[0].messageAr").value("هذا الحقل مطلوب."));
    }

    @Test
    void whatHttpItselfRefusesIsAProblemToo() throws Exception {
        problem(put("/api/v1/failing/refused"), 405).andExpect(header().string("Allow", containsString("GET")));
        problem(post("/api/v1/failing/body").contentType("text/csv").content("a"), 415)
                .andExpect(jsonPath("$.code").value("api.unsupportedMediaType"));
        problem(get("/api/v1/failing/words").accept("application/pdf"), 406);
        problem(get("/api/v1/failing/day").param("on", "غداً"), 400)
                .andExpect(
                        jsonPath("$.detailEn").value("The value of “on” in the address does not have the right form."));
        problem(get("/api/v1/failing/day"), 400).andExpect(jsonPath("$.code").value("api.parameter.missing"));
        problem(multipart("/api/v1/failing/file").file("file", new byte[] {1}), 413)
                .andExpect(jsonPath("$.code").value("api.tooLarge"));
    }

    @Test
    void tooManyTriesSayWhenToComeBack() throws Exception {
        problem(get("/api/v1/failing/busy"), 429).andExpect(header().string("Retry-After", "8"));
        problem(get("/api/v1/failing/busy-without-time"), 429).andExpect(header().string("Retry-After", "60"));
    }

    @Test
    void whoIsNotSignedInGets401AndWhoMayNotGets403() throws Exception {
        problem(get("/api/v1/failing/denied"), 401).andExpect(jsonPath("$.code").value("api.unauthenticated"));
        problem(get("/api/v1/failing/unauthenticated"), 401);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("intake-1", "x", "a"));
        problem(get("/api/v1/failing/denied"), 403).andExpect(jsonPath("$.code").value("api.forbidden"));
    }

    @Test
    void aViolatedConstraintIsA409ThatRepeatsNoData() throws Exception {
        problem(get("/api/v1/failing/constraint"), 409)
                .andExpect(jsonPath("$.code").value("api.conflict"))
                .andExpect(content().string(not(containsString("0519990001"))));
    }

    @Test
    void theUnexpectedGetsANumberAndItsMessageStaysOutOfAnswerAndLog(CapturedOutput log) throws Exception {
        String answer = problem(get("/api/v1/failing/bug"), 500)
                .andExpect(jsonPath("$.reference").value(matchesPattern("[0-9a-f]{8}")))
                .andExpect(jsonPath("$.detail").value(containsString("سجّلناه برقم")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String reference = answer.replaceAll(".*\"reference\":\"([0-9a-f]{8})\".*", "$1");
        assertThat(answer).doesNotContain("0519990001").doesNotContain("IllegalState");
        assertThat(log)
                .contains(reference)
                .contains("java.lang.IllegalStateException")
                .contains("ProblemsTest$Failing.bug")
                .contains("java.lang.ArithmeticException")
                .doesNotContain("0519990001");
    }

    @Test
    void bodiesBeyondTheLimitAreRefusedWhileTheyAreRead() throws Exception {
        BodyLimitFilter small = new BodyLimitFilter(
                new ApiSettings(
                        org.springframework.util.unit.DataSize.ofBytes(19),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Map.of(),
                        1),
                writer);
        mvc = MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(advice)
                .setLocaleResolver(languages)
                .addFilters(small)
                .build();
        problem(body("{\"name\":\"123456789\"}"), 413)
                .andExpect(jsonPath("$.code").value("api.tooLarge"));
        mvc.perform(body("{\"name\":\"12345678\"}")).andExpect(status().isOk());

        MockHttpServletRequest lengthUnknown = new MockHttpServletRequest("POST", "/api/v1/failing/body") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        lengthUnknown.setContent(new byte[20]);
        assertThatThrownBy(() -> small.doFilter(
                        lengthUnknown, new MockHttpServletResponse(), (request, response) -> request.getInputStream()
                                .readAllBytes()))
                .isInstanceOf(BodyTooLargeException.class);
    }

    private ResultActions problem(org.springframework.test.web.servlet.RequestBuilder request, int status)
            throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(status))
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.status").value(status));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder body(String json) {
        return post("/api/v1/failing/body").contentType(APPLICATION_JSON).content(json);
    }

    record Person(LocalDate born) {}

    record Body(@NotBlank String name, List<Person> people) {}

    @RestController
    @RequestMapping("/api/v1/failing")
    static class Failing {

        @GetMapping("/refused")
        void refused() {
            throw new ApiException(409, "api.concurrent");
        }

        @GetMapping("/unknown-code")
        void unknownCode() {
            throw new ApiException(409, "nobody.wroteThis");
        }

        @GetMapping("/invalid")
        void invalid() {
            throw new InvalidInputException(List.of(
                    new FieldProblem("applicant.mobile", "api.field.NotNull"),
                    new FieldProblem("documents[0].content", "api.field.format")));
        }

        @PostMapping(path = "/body", consumes = "application/json")
        void body(@Valid @RequestBody Body body) {}

        @PostMapping("/file")
        void file(@RequestParam MultipartFile file) {
            throw new MaxUploadSizeExceededException(10);
        }

        @GetMapping(path = "/words", produces = "application/json")
        Map<String, String> words() {
            return Map.of();
        }

        @GetMapping("/day")
        void day(
                @RequestParam
                        @org.springframework.format.annotation.DateTimeFormat(
                                iso = org.springframework.format.annotation.DateTimeFormat.ISO.DATE)
                        LocalDate on) {}

        @GetMapping("/busy")
        void busy() {
            throw new ApiException(429, "api.tooMany").retryAfter(Duration.ofMillis(7_200));
        }

        @GetMapping("/busy-without-time")
        void busyWithoutTime() {
            throw new ApiException(429, "api.tooMany");
        }

        @GetMapping("/denied")
        void denied() {
            throw new AccessDeniedException("no");
        }

        @GetMapping("/unauthenticated")
        void unauthenticated() {
            throw new BadCredentialsException("no");
        }

        @GetMapping("/constraint")
        void constraint() {
            throw new DataIntegrityViolationException("duplicate key (mobile)=(0519990001)");
        }

        @GetMapping("/bug")
        void bug() {
            throw new IllegalStateException("0519990001", new ArithmeticException("0519990001"));
        }
    }
}
