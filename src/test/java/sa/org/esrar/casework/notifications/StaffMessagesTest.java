package sa.org.esrar.casework.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static sa.org.esrar.casework.support.CsrfCookie.csrfCookie;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;

/** Messages on screen: on the embedded default, for signed-in staff who are not excluded. */
class StaffMessagesTest extends MessagingTest {

    private static final StaffUser RECEPTION = new StaffUser("reception-1", Set.of("intake-officers"));

    @Autowired
    MockMvc http;

    @Test
    void onTheEmbeddedDefaultTextsAreFoundByAnyFormOfTheNumber() {
        String number = caseOf(MOBILE, null, "ar", Channel.SMS);
        tell(number, "case.news");
        tell(number, "request.answered");
        for (String typed : List.of(number, CaseNumbers.shortForm(number), number.toLowerCase(Locale.ROOT))) {
            assertThat(readable(true).of(typed, RECEPTION))
                    .extracting(MessageView::template)
                    .containsExactly("case.news", "request.answered");
        }
        assertThat(readable(true).of(number, RECEPTION))
                .allSatisfy(message -> assertThat(message.text()).contains(CaseNumbers.shortForm(number)));
        assertThat(readable(true).of("nonsense", RECEPTION)).isEmpty();
    }

    @Test
    void whoIsExcludedFindsNothing() {
        String number = caseByMail();
        tell(number, "case.news");
        inTransaction(() -> exclusions.exclude(number, "reception-1", "DECLARED", "reception-1"));
        assertThat(readable(true).of(number, RECEPTION)).isEmpty();
    }

    @Test
    void onAnExternalDatabaseThereIsNoSuchPageAndNoSuchAnswer() throws Exception {
        assertThatThrownBy(() -> readable(false).of("1448/1", RECEPTION))
                .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.status())
                        .isEqualTo(404));
        http.perform(get("/staff/messages").with(user("reception-1"))).andExpect(status().isNotFound());
        http.perform(post("/staff/messages")
                        .with(user("reception-1"))
                        .with(csrfCookie())
                        .param("caseNumber", "1448/1"))
                .andExpect(status().isNotFound());
        http.perform(get("/api/v1/staff/messages").param("caseNumber", "1448/1").with(user("reception-1")))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodySeesItWithoutSigningIn() throws Exception {
        http.perform(get("/staff/messages").header("Accept", "text/html"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/staff/sign-in"));
        http.perform(get("/api/v1/staff/messages").param("caseNumber", "1448/1"))
                .andExpect(status().isUnauthorized());
    }
}
