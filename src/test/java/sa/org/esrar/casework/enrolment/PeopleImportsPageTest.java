package sa.org.esrar.casework.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.parties.DemoParties;
import sa.org.esrar.casework.support.CaseworkTest;

/** A list walked page by page, without script; others get no look at it. */
@CaseworkTest
class PeopleImportsPageTest {

    private static final String PAGE = "/staff/people-imports";
    private static final String LIST =
            """
            الاسم,رقم الهوية,الفئة,صيغة المخاطبة
            موضي خالد البرحي,1999990110,أسرة منتجة,المكرمة
            نوره سعد العذقى,,أسرة منتجة,المكرمة
            <img src=x onerror=alert(1)>,123,أسرة منتجة,المكرمة
            =2+3,1999990128,أسرة منتجة,المكرمة
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    ImportWork work;

    @Autowired
    DemoParties demo;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void samples() {
        demo.load();
        jdbc.update("delete from people_import");
    }

    @Test
    void fromTheUploadToTheImportAndBack() throws Exception {
        String list = upload(LIST);
        mvc.perform(page(list)).andExpect(content().string(containsString("مطابقة الأعمدة")));
        mvc.perform(send(list + "/columns").param("name", "0"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("category-problem")))
                .andExpect(content().string(containsString("addressForm-problem")));
        mvc.perform(send(list + "/columns")
                        .param("name", "0")
                        .param("nationalId", "1")
                        .param("category", "2")
                        .param("addressForm", "3"))
                .andExpect(redirectedUrl(list));
        mvc.perform(page(list)).andExpect(content().string(containsString("أُنجز 0 من 4")));
        workOff();

        mvc.perform(page(list))
                .andExpect(content().string(containsString("إدخال شخص واحد")))
                .andExpect(content().string(containsString("يُحتمل أنهم مسجَّلون")));
        mvc.perform(page(list + "?show=WRONG"))
                .andExpect(content().string(containsString("&lt;img src=x")))
                .andExpect(content().string(not(containsString("<img src=x"))))
                .andExpect(content().string(containsString("يُرجى كتابة الاسم بالحروف فقط.")));
        mvc.perform(page(list + "?show=LIKELY"))
                .andExpect(content().string(containsString("نورة سعد العذقي")))
                .andExpect(content().string(containsString("••••0011")))
                .andExpect(content().string(not(containsString("1999990011"))));
        assertThat(jdbc.queryForList(
                        """
                        select s.user_id || ' ' || s.by_what || ' ' || p.name
                        from person_search s join party p on p.id = any(s.shown)
                        """,
                        String.class))
                .as("the read log")
                .containsExactly("reception-1 LIST نورة سعد العذقي");
        mvc.perform(get(list + "/wrong.csv").with(user("reception-1")))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("'=2+3")));
        mvc.perform(send(list + "/likely").param("shown", "3").param("other", "3"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(send(list + "/start")).andExpect(redirectedUrl(list));
        workOff();
        mvc.perform(page(list)).andExpect(content().string(containsString("أُدخلت")));
        assertThat(added()).isEqualTo(2);

        mvc.perform(send(list + "/undo")).andExpect(redirectedUrl(list));
        assertThat(added()).as("not confirmed").isEqualTo(2);
        mvc.perform(send(list + "/undo").param("sure", "true")).andExpect(redirectedUrl(list));
        workOff();
        assertThat(added()).isZero();
        mvc.perform(page(list)).andExpect(content().string(containsString("جرى التراجع عنها")));
    }

    @Test
    void whatIsNoListIsToldBesideTheField() throws Exception {
        mvc.perform(multipart(PAGE).with(user("reception-1")).with(csrfCookie()))
                .andExpect(content().string(containsString("يُرجى اختيار ملف القائمة.")));
        mvc.perform(multipart(PAGE)
                        .file(new MockMultipartFile("file", "people.xlsx", null, new byte[] {'P', 'K', 3, 4}))
                        .with(user("reception-1"))
                        .with(csrfCookie())
                        .param("lang", "en"))
                .andExpect(content().string(containsString("file-problem")));
    }

    @Test
    void nobodyElseGetsIn() throws Exception {
        String list = upload(LIST);
        mvc.perform(get(PAGE).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/staff/sign-in"));
        mvc.perform(get(list).with(user("reception-2"))).andExpect(status().isNotFound());
        mvc.perform(get(list).with(user("executive-manager"))).andExpect(status().isOk());
        for (String other : List.of("analyst", "admin", "service-member", "accountant")) {
            mvc.perform(get(PAGE).with(user(other))).andExpect(status().isForbidden());
            mvc.perform(get(list).with(user(other))).andExpect(status().isForbidden());
            mvc.perform(get(list + "/wrong.csv").with(user(other))).andExpect(status().isForbidden());
            mvc.perform(post(list + "/discard").with(user(other)).with(csrfCookie()))
                    .andExpect(status().isForbidden());
        }
        // Another site's form, without the token.
        mvc.perform(post(list + "/discard").with(user("reception-1"))).andExpect(status().isForbidden());
        mvc.perform(send(list + "/discard")).andExpect(redirectedUrl(PAGE));
        mvc.perform(page(list)).andExpect(status().isNotFound());
    }

    private String upload(String text) throws Exception {
        return mvc.perform(multipart(PAGE)
                        .file(new MockMultipartFile("file", "people.csv", null, text.getBytes(StandardCharsets.UTF_8)))
                        .with(user("reception-1"))
                        .with(csrfCookie()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private static MockHttpServletRequestBuilder page(String address) {
        return get(address).with(user("reception-1"));
    }

    private static MockHttpServletRequestBuilder send(String address) {
        return post(address).with(user("reception-1")).with(csrfCookie());
    }

    private void workOff() {
        while (work.step()) {
            // until nothing is left to do
        }
    }

    private int added() {
        return jdbc.queryForObject(
                "select count(*) from people_import_row r join party p on p.id = r.party_id where r.outcome = 'ADDED'",
                Integer.class);
    }
}
