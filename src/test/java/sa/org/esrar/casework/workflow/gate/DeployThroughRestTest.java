package sa.org.esrar.casework.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** An analyst deploys through the engine's REST API and meets the same gate. */
@CaseworkTest
class DeployThroughRestTest {

    private static final String PROCESS = "holiday-confirmation.bpmn";
    private static final String FORM = "forms/confirmHolidays.html";

    @Autowired
    TestRestTemplate http;

    @Autowired
    RepositoryService repository;

    @Test
    void aChangedDiagramWithItsFormBecomesTheNewVersion() throws Exception {
        String changed = process().replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"1.1-test\"");
        ResponseEntity<String> answer = deploy("analyst", Map.of(PROCESS, changed, FORM, form()));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("holiday-confirmation")
                        .latestVersion()
                        .singleResult()
                        .getVersionTag())
                .isEqualTo("1.1-test");
    }

    @Test
    void aDiagramThatReachesTooFarIsRefusedWithWordsForTheAnalyst() throws Exception {
        long before = repository.createDeploymentQuery().count();
        String attack = process()
                .replaceFirst(
                        "camunda:candidateGroups=\"[^\"]*\"",
                        "camunda:candidateGroups=\"\\${''.getClass().forName('java.lang.Runtime')}\"");
        ResponseEntity<String> answer = deploy("analyst", Map.of(PROCESS, attack, FORM, form()));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains("userTask_confirmHolidays")
                .contains("لا يُستدعى في التعبير")
                .contains("An expression may only call a method of a known bean");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void aDiagramWithoutItsFormIsRefused() throws Exception {
        ResponseEntity<String> answer = deploy("analyst", Map.of(PROCESS, process()));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains(FORM);
    }

    @Test
    void whoIsNoAnalystDeploysNothing() throws Exception {
        long before = repository.createDeploymentQuery().count();
        ResponseEntity<String> answer = deploy("reception-1", Map.of(PROCESS, process(), FORM, form()));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private ResponseEntity<String> deploy(String user, Map<String, String> files) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "by " + user);
        files.forEach((name, text) -> {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.CONTENT_DISPOSITION, "form-data; name=\"" + name + "\"; filename=\"" + name + "\"");
            parts.add(name, new HttpEntity<>(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), headers));
        });
        return http.withBasicAuth(user, DemoPeople.PASSWORD)
                .postForEntity("/engine-rest/deployment/create", parts, String.class);
    }

    private static String process() throws Exception {
        return read("classpath:processes/" + PROCESS);
    }

    private static String form() throws Exception {
        return read("classpath:" + FORM);
    }

    private static String read(String location) throws Exception {
        return new PathMatchingResourcePatternResolver()
                .getResource(location)
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
