package sa.org.esrar.casework.committees.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.committees.sealing.SealedSample;
import sa.org.esrar.casework.committees.sealing.SealedSample.Sealed;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;

/** Who reads minutes and gets their sealed file, and who does not (F2, F4). */
@CaseworkTest
class MinutesPageTest {

    private static final String RESERVATION = "أتحفظ على مبلغ الدعم";
    private static final String ANSWER = "طُلب تعديل مبلغ الدعم";

    @Autowired
    MockMvc http;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    CommitteesByMinutes committees;

    @Autowired
    Exclusions exclusions;

    @Autowired
    JdbcTemplate jdbc;

    private SealedSample sample;

    @BeforeEach
    void aCommitteeThatDecidesByMinutes() {
        demoStaff.load();
        committees.of("service-committee");
        sample = beans.createBean(SealedSample.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-member", "executive-manager", "board-member", "board-chair"})
    void membersManagementAndBoardReadMinutesAndGetTheFile(String reader) throws Exception {
        Sealed sealed = sample.sealed(2);

        http.perform(asked("/staff/minutes", reader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(sealed.number())));
        http.perform(asked("/staff/minutes/" + sealed.number(), reader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(RESERVATION)))
                .andExpect(content().string(containsString(ANSWER)))
                .andExpect(content().string(containsString(sealed.hash())))
                .andExpect(content().string(containsString("/file")));
        byte[] file = http.perform(asked("/staff/minutes/" + sealed.number() + "/file", reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(file).isEqualTo(sealed.file());
        assertThat(jdbc.queryForList(
                        "select what from case_read where case_number = ? and user_id = ?",
                        String.class,
                        sealed.number(),
                        reader))
                .contains("minutes", "minutesFile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aid-member", "reception-1", "follow-up-chair", "analyst", "admin", "accountant"})
    void whoHasNoPartInThemFindsNothing(String reader) throws Exception {
        Sealed sealed = sample.sealed(1);

        http.perform(asked("/staff/minutes/" + sealed.number(), reader)).andExpect(status().isNotFound());
        http.perform(asked("/staff/minutes/" + sealed.number() + "/file", reader))
                .andExpect(status().isNotFound());
    }

    /** A member of another committee has a list, without what is not theirs. */
    @Test
    void theListHoldsTheOwnCommitteesMinutesAlone() throws Exception {
        Sealed sealed = sample.sealed(1);

        http.perform(asked("/staff/minutes", "aid-member"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(sealed.number()))));
        http.perform(asked("/staff/minutes?committee=service-committee", "aid-member"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(sealed.number()))));
        http.perform(asked("/staff/minutes", "reception-1")).andExpect(status().isForbidden());
    }

    @Test
    void theExcludedSeeTheOthersItemsAndNeitherTheFileNorTheReasons() throws Exception {
        Sealed sealed = sample.sealed(2);
        exclusions.exclude(sealed.cases().get(1), "service-member", "DECLARED", "service-member");

        http.perform(asked("/staff/minutes/" + sealed.number(), "service-member"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("لا تُعرض عليكم معاملة واحدة من المحضر")))
                .andExpect(content().string(containsString(sealed.spoken(0))))
                .andExpect(content().string(not(containsString(sealed.spoken(1)))))
                .andExpect(content().string(not(containsString(RESERVATION))))
                .andExpect(content().string(not(containsString(ANSWER))))
                .andExpect(content().string(not(containsString("/file"))));
        http.perform(asked("/staff/minutes/" + sealed.number() + "/file", "service-member"))
                .andExpect(status().isForbidden());
        http.perform(asked("/staff/minutes/" + sealed.number() + "/file", "service-chair"))
                .andExpect(status().isOk());
    }

    @Test
    void whoIsExcludedFromTheMinutesThemselvesFindsNothing() throws Exception {
        Sealed sealed = sample.sealed(1);
        exclusions.exclude(sealed.number(), "executive-manager", "DECLARED", "executive-manager");

        http.perform(asked("/staff/minutes/" + sealed.number(), "executive-manager"))
                .andExpect(status().isNotFound());
        http.perform(asked("/staff/minutes", "executive-manager"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(sealed.number()))));
    }

    /** The letters of a case are another door to its files. */
    @Test
    void theFileIsNotHandedOutAsALetterOfTheCase() throws Exception {
        Sealed sealed = sample.sealed(1);

        http.perform(asked("/api/v1/staff/cases/" + sealed.number() + "/letters", "executive-manager"))
                .andExpect(status().isOk())
                .andExpect(content().json("[]"));
    }

    @Test
    void nobodyReadsAnythingWithoutSigningIn() throws Exception {
        Sealed sealed = sample.sealed(1);
        for (String address : new String[] {
            "/staff/minutes",
            "/staff/minutes/verify",
            "/staff/minutes/" + sealed.number(),
            "/staff/minutes/" + sealed.number() + "/file"
        }) {
            http.perform(get(address)).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void numbersThatAreNoneAreNotFound() throws Exception {
        for (String number : new String[] {"MIN-1448-999999", "REQ-1448-000001", "x"}) {
            http.perform(asked("/staff/minutes/" + number, "executive-manager")).andExpect(status().isNotFound());
        }
    }

    @Test
    void onlyChairSecretaryAndManagementOpenMinutes() throws Exception {
        for (String other : new String[] {"service-member", "aid-chair", "board-member", "reception-1"}) {
            http.perform(post("/staff/minutes/open")
                            .param("committee", "service-committee")
                            .with(user(other))
                            .with(csrfCookie()))
                    .andExpect(status().isForbidden());
        }
    }

    // ---- verifying

    @ParameterizedTest
    @ValueSource(strings = {"reception-1", "analyst", "service-chair"})
    void allStaffVerifyAFile(String reader) throws Exception {
        Sealed sealed = sample.sealed(1);
        byte[] changed = sealed.file().clone();
        changed[changed.length / 2] ^= 1;

        http.perform(upload(sealed.file(), reader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-finding=\"AUTHENTIC\"")))
                .andExpect(content().string(containsString(sealed.letter())));
        http.perform(upload(changed, reader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-finding=\"CHANGED\"")));
        http.perform(upload("no pdf".getBytes(), reader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-finding=\"NOT_A_PDF\"")));
        http.perform(upload(new byte[0], reader))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("file-problem")));
    }

    private static MockHttpServletRequestBuilder asked(String address, String reader) {
        return get(address).param("lang", "ar").with(user(reader));
    }

    private static MockHttpServletRequestBuilder upload(byte[] content, String reader) {
        return multipart("/staff/minutes/verify")
                .file(new MockMultipartFile("file", "a.pdf", "application/pdf", content))
                .with(user(reader))
                .with(csrfCookie());
    }
}
