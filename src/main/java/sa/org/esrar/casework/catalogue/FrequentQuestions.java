package sa.org.esrar.casework.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Localized;

/** What people ask again and again, with our answers (G2): {@code catalogue/questions.yaml}, read at start. */
@Component
public class FrequentQuestions {

    private final List<Section> sections;

    FrequentQuestions(CatalogueFiles files, ObjectMapper json) throws JsonProcessingException {
        this.sections = json.treeToValue(files.questions(), Page.class).sections();
    }

    /** In the order in which they are shown. */
    public List<Section> sections() {
        return sections;
    }

    /** Questions about one thing. */
    public record Section(String code, Localized title, List<Question> questions) {}

    /** @param code unique, for the address of the answer */
    public record Question(String code, Localized question, Localized answer) {}

    private record Page(List<Section> sections) {}
}
