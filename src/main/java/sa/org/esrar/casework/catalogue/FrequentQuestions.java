package sa.org.esrar.casework.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Copies;
import sa.org.esrar.casework.api.Localized;

/**
 * What people ask again and again, with our answers (G2): {@code catalogue/questions.yaml}, read at start, and what staff
 * have published since.
 */
@Component
public class FrequentQuestions {

    /** Characters of a typed text that are compared; a question is said by then. */
    private static final int COMPARED = 600;

    /** Share of a published question's words that has to be there. */
    private static final double OF_THE_QUESTION = 0.15;

    private static final double WEIGHT_OF_ANSWER = 0.25;

    private final List<Section> ofFiles;
    private final Supplier<List<Section>> sections;

    FrequentQuestions(CatalogueFiles files, PublishedQuestions published, ObjectMapper json, Copies copies)
            throws JsonProcessingException {
        this.ofFiles = json.treeToValue(files.questions(), Page.class).sections();
        this.sections = copies.of(() -> with(published.shown()));
    }

    /** In the order in which they are shown. */
    public List<Section> sections() {
        return sections.get();
    }

    /** Questions that may be the same as somebody is typing, the likeliest first. */
    public List<Question> like(String typed, int most) {
        String compared = typed == null ? "" : typed.substring(0, Math.min(COMPARED, typed.length()));
        Set<String> words = QuestionWords.telling(compared);
        List<Question> all = sections().stream()
                .flatMap(section -> section.questions().stream())
                .toList();
        Map<String, Integer> frequency = new HashMap<>();
        all.forEach(one -> ofQuestion(one).forEach(word -> frequency.merge(word, 1, Integer::sum)));
        List<Likely> likely = new ArrayList<>();
        for (Question one : all) {
            Set<String> asked = ofQuestion(one);
            Set<String> same = new HashSet<>(words);
            same.retainAll(asked);
            boolean alike = same.size() >= Math.min(2, words.size()) && same.size() >= OF_THE_QUESTION * asked.size();
            if (!same.isEmpty() && alike) {
                Set<String> inAnswer = new HashSet<>(words);
                inAnswer.removeAll(same);
                inAnswer.retainAll(QuestionWords.telling(
                        one.answer().ar() + " " + one.answer().en()));
                likely.add(new Likely(
                        one,
                        weight(same, frequency, all.size())
                                + WEIGHT_OF_ANSWER * weight(inAnswer, frequency, all.size())));
            }
        }
        return likely.stream()
                .sorted(Comparator.comparing(Likely::weight).reversed())
                .limit(most)
                .map(Likely::question)
                .toList();
    }

    /** Both languages at once: who asks may use either. */
    private static Set<String> ofQuestion(Question one) {
        return QuestionWords.telling(one.question().ar() + " " + one.question().en());
    }

    /** A word that few questions have tells more. */
    private static double weight(Set<String> words, Map<String, Integer> frequency, int all) {
        return words.stream()
                .mapToDouble(word -> Math.log(1 + (double) all / frequency.getOrDefault(word, 1)))
                .sum();
    }

    private List<Section> with(List<PublishedQuestions.Published> published) {
        return ofFiles.stream()
                .map(section -> {
                    List<Question> questions = new ArrayList<>(section.questions());
                    published.stream()
                            .filter(one -> one.section().equals(section.code()))
                            .map(PublishedQuestions.Published::asQuestion)
                            .forEach(questions::add);
                    return new Section(section.code(), section.title(), List.copyOf(questions));
                })
                .toList();
    }

    private record Likely(Question question, double weight) {}

    /** Questions about one thing. */
    public record Section(String code, Localized title, List<Question> questions) {}

    /**
     * @param code unique, for the address of the answer
     * @param arabicOnly whether its English is the Arabic
     */
    public record Question(String code, Localized question, Localized answer, boolean arabicOnly) {}

    private record Page(List<Section> sections) {}
}
