package sa.org.esrar.casework.workflow.webapps;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class MirroredStylesTest {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new MirroredStyles())
            .addPlaceholderValue("camunda.bpm.webapp.application-path:/camunda", "/camunda")
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {"tasklist", "tasklist-plugin", "cockpit", "cockpit-plugin", "admin", "admin-plugin", "welcome"})
    void areServedOnceAndThenOnlyWhenTheyChanged(String name) throws Exception {
        String tag = http.perform(get("/camunda/lib/mirrored/" + name + ".css"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/css;charset=UTF-8"))
                .andExpect(content().string(Matchers.containsString("{")))
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        http.perform(get("/camunda/lib/mirrored/" + name + ".css").header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(header().string("ETag", tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application", "welcome-plugin", "..%2Ftasklist", "nothing"})
    void areOnlyThoseOfTheWebApps(String name) throws Exception {
        http.perform(get(java.net.URI.create("/camunda/lib/mirrored/" + name + ".css")))
                .andExpect(status().isNotFound());
    }

    @Test
    void answerWithoutBodyForWhatIsUnknown() throws Exception {
        http.perform(get("/camunda/lib/mirrored/nothing.css"))
                .andExpect(content().string(""));
    }
}
