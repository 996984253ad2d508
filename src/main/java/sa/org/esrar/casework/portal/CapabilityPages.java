package sa.org.esrar.casework.portal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseView;

/** The pages of each kind of case. */
@Component
class CapabilityPages {

    private final Map<CaseKind, CasePages> pages = new EnumMap<>(CaseKind.class);

    CapabilityPages(List<CasePages> pages) {
        pages.forEach(page -> this.pages.put(page.kind(), page));
    }

    /** Empty for a kind that has no page here. */
    Optional<CasePages> of(CaseKind kind) {
        return Optional.ofNullable(pages.get(kind));
    }

    /** What each case is about, by case number. */
    Map<String, String> subjects(Collection<CaseView> cases, String language) {
        Map<CaseKind, List<String>> byKind = cases.stream()
                .collect(Collectors.groupingBy(
                        CaseView::kind, Collectors.mapping(CaseView::caseNumber, Collectors.toList())));
        Map<String, String> subjects = new HashMap<>();
        byKind.forEach(
                (kind, numbers) -> of(kind).ifPresent(page -> subjects.putAll(page.subjects(numbers, language))));
        return subjects;
    }
}
