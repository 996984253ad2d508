package sa.org.esrar.casework.workflow.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.parties.AddressForm;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.parties.RegisterParty;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.DataChangeForms;
import sa.org.esrar.casework.support.Desk;
import sa.org.esrar.casework.support.InquiryForms;
import sa.org.esrar.casework.support.Journey;

/** What people take home from the desk has one frame, whatever they came for: the number, a new access code, a print button. */
@CaseworkTest
class SheetsTest {

    private static final Pattern CODE =
            Pattern.compile("<bdi dir=\"ltr\" class=\"fs-4 fw-semibold\" id=\"code\">([0-9A-Z]{10})</bdi>");

    @Autowired
    MockMvc http;

    @Autowired
    Journey journey;

    @Autowired
    Desk desk;

    @Autowired
    Parties parties;

    @Autowired
    DemoStaff staff;

    @Test
    void everySheetHasTheFrameInBothLanguagesAndNoneIsForWhomTheCaseIsShut() throws Exception {
        staff.load();
        Map<String, Object> person = Desk.somebody();
        UUID known = parties.registerAtDesk(
                new RegisterParty(
                        (String) person.get("name"),
                        (String) person.get("nationalId"),
                        null,
                        null,
                        null,
                        "craftsperson",
                        null,
                        AddressForm.FEMININE,
                        List.of(),
                        null,
                        null),
                "");
        Map<String, String> sheets = Map.of(
                "/staff/data-change-sheet",
                taken(
                        "data-change-intake",
                        DataChangeForms.intake(known, (String) person.get("nationalId"), Map.of("town", "العيون"))),
                "/staff/desk-sheet",
                desk.begin("reception-1", Desk.intake(Desk.somebody())),
                "/staff/inquiry-sheet",
                taken("desk-inquiry", InquiryForms.call("متى تبدأ الدورة المسائية؟")),
                "/staff/complaint-sheet",
                taken(
                        "complaint-intake",
                        Map.of(
                                "channel", "PHONE",
                                "anonymous", true,
                                "kind", "SERVICE",
                                "facts", List.of(),
                                "respondent", "NOBODY",
                                "text", "الأركان توزع دون جدول معلن.",
                                "readBack", true)));
        for (var sheet : sheets.entrySet()) {
            for (String language : List.of("ar", "en")) {
                String html = html("reception-1", sheet.getKey(), sheet.getValue(), language, 200);
                assertThat(html)
                        .as(sheet.getKey() + " " + language)
                        .contains(
                                "<bdi dir=\"ltr\">" + sheet.getValue() + "</bdi>",
                                "<strong>" + CaseNumbers.spoken(sheet.getValue(), language) + "</strong>",
                                "data-print",
                                "/js/print.js",
                                "lang=\"" + language + "\"",
                                language.equals("ar") ? "dir=\"rtl\"" : "bootstrap.min.css",
                                language.equals("ar") ? "رمز المتابعة" : "Access code")
                        .doesNotContain("??");
                assertThat(CODE.matcher(html).find()).isTrue();
                assertThat(html.split("<h1 ", -1)).hasSize(2);
            }
            html("accountant", sheet.getKey(), sheet.getValue(), "ar", 404);
        }
    }

    private String taken(String process, Map<String, Object> form) {
        return journey.asStaff("reception-1", post("/api/v1/staff/starts/" + process + "/submission"), form)
                .expect(201)
                .body()
                .get("caseNumber")
                .asText();
    }

    private String html(String user, String address, String caseNumber, String language, int status) throws Exception {
        MockHttpServletResponse answer = http.perform(post(address)
                        .param("caseNumber", caseNumber)
                        .param("lang", language)
                        .with(user(user))
                        .with(csrfCookie())
                        .header("Accept", "text/html")
                        .header("Accept-Language", language))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(user + " " + address).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
