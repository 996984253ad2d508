package sa.org.esrar.casework.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.w3c.dom.Element;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.workflow.ProcessContract;
import sa.org.esrar.casework.workflow.Promise;
import sa.org.esrar.casework.workflow.security.DemoPeople;

/** The promises that the processes make: kept by the diagrams as they are, broken without each gate, told to analysts. */
@CaseworkTest
class PromisesOfProcessesTest {

    private static final Path DOCS = Path.of("docs/analysts.md");
    private static final String COMPENSATION = "compensation-investigation";

    @Autowired
    List<ProcessContract> contracts;

    @Autowired
    Messages messages;

    @Autowired
    TestRestTemplate http;

    @Autowired
    RepositoryService repository;

    @Test
    void compensationRequestsComplaintsAndMinutesMakePromises() {
        assertThat(promising().keySet())
                .contains(COMPENSATION, "request-intake", "complaint-escalation", "committee-minutes");
    }

    @Test
    void theDiagramsAsTheyAreKeepThem() {
        promising().keySet().forEach(process -> assertThat(findings(process, read(process + ".bpmn")))
                .as(process)
                .isEmpty());
    }

    @Test
    void withoutAnyOfItsGatesEveryPromiseIsBroken() {
        promising().forEach((process, contract) -> {
            String diagram = read(process + ".bpmn");
            for (Promise promise : contract.promises()) {
                Stream.concat(promise.conditions().stream(), promise.elements().stream())
                        .forEach(gate -> assertThat(findings(process, without(gate, diagram)))
                                .as("%s without %s", promise.code(), gate)
                                .extracting(Finding::rule)
                                .contains("promiseBroken"));
            }
        });
    }

    @Test
    void theTableForAnalystsSaysThemAll() throws IOException {
        List<String> expected = new ArrayList<>();
        promising().forEach((process, contract) -> contract.promises()
                .forEach(promise -> expected.add("| `%s` | %s | %s | %s |"
                        .formatted(
                                process,
                                messages.text(promise.code(), "ar"),
                                messages.text(promise.code(), "en"),
                                gates(promise).stream()
                                        .map(gate -> "`" + gate + "`")
                                        .collect(Collectors.joining(", "))))));
        List<String> written = Files.readAllLines(DOCS).stream()
                .dropWhile(line -> !line.equals("| process | what it promises | | let through by |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void anAnalystWhoDrawsAWayRoundTheGateIsToldTheRouteInBothLanguages() {
        long before = repository.createDeploymentQuery().count();
        String broken = read(COMPENSATION + ".bpmn")
                .replace(
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${compensationGate.isOpen(caseNumber)}",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${faultProven}");
        ResponseEntity<String> answer = deploy(broken);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains("لا يُصرف تعويض قبل محضر اعتمده جميع الأعضاء")
                .contains("No compensation is paid before minutes that every member approved")
                .contains("gateway_mayNegotiate «هل اعتُمد المحضر أو اكتسب الحكم القطعية؟» › ")
                .contains("start_harmReported «ورد طلب تعويض» › ");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private TreeMap<String, ProcessContract> promising() {
        return contracts.stream()
                .filter(contract -> !contract.promises().isEmpty())
                .collect(Collectors.toMap(
                        ProcessContract::processId, contract -> contract, (one, other) -> one, TreeMap::new));
    }

    private static Set<String> gates(Promise promise) {
        Set<String> gates = new TreeSet<>(Comparator.naturalOrder());
        gates.addAll(promise.conditions());
        gates.addAll(promise.elements());
        return gates;
    }

    private List<Finding> findings(String process, String diagram) {
        Findings findings = new Findings(process + ".bpmn");
        new PromiseCheck(
                        new NoVocabulary() {
                            @Override
                            public List<ProcessContract> contracts() {
                                return contracts;
                            }
                        },
                        findings)
                .check(parsed(diagram));
        return findings.list();
    }

    private static Element parsed(String diagram) {
        try {
            return Xml.children(
                            Xml.parse(diagram.getBytes(StandardCharsets.UTF_8)).getDocumentElement(), "process")
                    .get(0);
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A condition that is always true, an element of another name, a delegate that is another. */
    private static String without(String gate, String diagram) {
        String written = gate.replace("'", "&#x27;");
        String found = diagram.contains(written) ? written : gate;
        assertThat(diagram).contains(found);
        return gate.startsWith("${")
                ? diagram.replace(found, "${true}")
                : diagram.replace("\"" + gate + "\"", "\"" + gate + "Not\"");
    }

    private ResponseEntity<String> deploy(String diagram) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "a way round");
        parts.add(COMPENSATION + ".bpmn", file(COMPENSATION + ".bpmn", diagram));
        parts.add("offer-authority.dmn", file("offer-authority.dmn", read("offer-authority.dmn")));
        DiagramReferences.of(COMPENSATION, diagram.getBytes(StandardCharsets.UTF_8))
                .forms()
                .forEach(form -> parts.add(form, file(form, resource("classpath:" + form))));
        return http.withBasicAuth("analyst", DemoPeople.PASSWORD)
                .postForEntity("/engine-rest/deployment/create", parts, String.class);
    }

    private static HttpEntity<ByteArrayResource> file(String name, String text) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "form-data; name=\"" + name + "\"; filename=\"" + name + "\"");
        return new HttpEntity<>(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), headers);
    }

    private static String read(String file) {
        return resource("classpath:processes/" + file);
    }

    private static String resource(String location) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResource(location)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
