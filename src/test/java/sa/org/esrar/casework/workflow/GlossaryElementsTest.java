package sa.org.esrar.casework.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words of the diagrams are those of the glossary: ids and labels in its tables stand so in {@code processes/}. */
class GlossaryElementsTest {

    /** Elements of which the glossary keeps the words, and for which the work goes another way than by a diagram. */
    private static final Set<String> IN_NO_DIAGRAM = Set.of(
            "userTask_recordSighting",
            "userTask_triageInboundMessage",
            "userTask_reviewUnopenedSubmissions",
            "userTask_reviewLikelyDuplicate",
            "message_inboundMailReceived",
            "message_faxReceived",
            "error_fileInfected",
            "error_messageUndeliverable");

    /** Processes of which every named element has its row; the others have those that are spoken of. */
    private static final List<String> WHOLE = List.of("committee-minutes");

    private static final Pattern TOKEN = Pattern.compile("`([^`]+)`");
    private static final Pattern ELEMENT = Pattern.compile(
            "(userTask|serviceTask|businessRuleTask|callActivity|subProcess|gateway|start|end|message|timer|error)_\\w+");
    private static final Pattern VOWEL_MARKS = Pattern.compile("[\\u064B-\\u0652]");
    /** E.g. the answers beside a question. */
    private static final Pattern NOTE = Pattern.compile(" \\([^)]*\\)$");

    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Map<String, Map<String, String>> elements = new TreeMap<>();

    @BeforeEach
    void readDiagrams() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                read(file);
            }
        }
    }

    private void read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            BpmnModelInstance model = Bpmn.readModelFromStream(content);
            Process process =
                    model.getModelElementsByType(Process.class).iterator().next();
            label(process.getId(), process.getName());
            Map<String, String> named = new TreeMap<>();
            model.getModelElementsByType(FlowNode.class).stream()
                    .filter(node -> node.getName() != null)
                    .forEach(node -> named.put(node.getId(), node.getName()));
            named.forEach(this::label);
            elements.put(process.getId(), named);
        }
    }

    private void label(String id, String name) {
        labels.computeIfAbsent(id, any -> new HashSet<>()).add(plain(name));
    }

    @Test
    void everyIdAndLabelOfTheGlossaryStandsInADiagram() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            if (row.ids().size() != row.labels().size()) {
                wrong.add("as many labels as ids: " + row.ids());
                continue;
            }
            for (int i = 0; i < row.ids().size(); i++) {
                String id = row.ids().get(i);
                String label = row.labels().get(i);
                Set<String> drawn = labels.get(id);
                boolean fits = drawn == null
                        ? IN_NO_DIAGRAM.contains(id)
                        : drawn.contains(plain(label))
                                || drawn.contains(plain(NOTE.matcher(label).replaceAll("")));
                if (!fits) {
                    wrong.add(id + ": " + label + " / " + drawn);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyNamedElementOfTheseProcessesHasItsRow() throws IOException {
        Set<String> written = new HashSet<>();
        rows().forEach(row -> written.addAll(row.ids()));
        for (String process : WHOLE) {
            Set<String> missing = new TreeSet<>(elements.get(process).keySet());
            missing.removeAll(written);
            assertThat(missing).as(process).isEmpty();
        }
    }

    /** Ids of elements, maybe with that of their process before them, and the labels in the cell beside them. */
    private record Row(List<String> ids, List<String> labels) {}

    private List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs/glossary.md"))) {
            String[] cells = line.startsWith("|") ? line.split("\\|") : new String[0];
            for (int i = 1; i + 1 < cells.length; i++) {
                List<String> ids = ids(cells[i]);
                if (!ids.isEmpty()) {
                    rows.add(new Row(ids, Arrays.asList(cells[i + 1].strip().split(" · "))));
                }
            }
        }
        assertThat(rows).as("tables of elements").hasSizeGreaterThan(100);
        return rows;
    }

    /** Empty for a cell that names anything but processes and their elements. */
    private List<String> ids(String cell) {
        List<String> ids = new ArrayList<>();
        Matcher token = TOKEN.matcher(cell);
        while (token.find()) {
            ids.add(token.group(1));
        }
        boolean anyElement = ids.stream().anyMatch(id -> ELEMENT.matcher(id).matches());
        boolean nothingElse = ids.stream().allMatch(id -> ELEMENT.matcher(id).matches() || elements.containsKey(id));
        return anyElement && nothingElse ? ids : List.of();
    }

    /** Without vowel marks, which the glossary and the diagrams set where a word could be misread. */
    private static String plain(String label) {
        return VOWEL_MARKS.matcher(label.strip()).replaceAll("");
    }
}
