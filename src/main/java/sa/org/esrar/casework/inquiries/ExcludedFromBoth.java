package sa.org.esrar.casework.inquiries;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseLinks;
import sa.org.esrar.casework.casefile.Exclusions;
import sa.org.esrar.casework.casefile.StaffExcluded;

/** Who is excluded from a case later on is excluded from the inquiries about it in the same moment (F4). */
@Component
class ExcludedFromBoth {

    private static final String PREFIX = "INQ-";

    private final CaseLinks links;
    private final Exclusions exclusions;

    ExcludedFromBoth(CaseLinks links, Exclusions exclusions) {
        this.links = links;
        this.exclusions = exclusions;
    }

    @EventListener
    void exclude(StaffExcluded excluded) {
        links.of(excluded.caseNumber()).stream()
                .filter(link -> link.later()
                        && link.relation() == CaseLinks.Relation.ABOUT
                        && link.caseNumber().startsWith(PREFIX))
                .forEach(link ->
                        exclusions.exclude(link.caseNumber(), excluded.userId(), OpenInquiry.LINKED_CASE, "system"));
    }
}
