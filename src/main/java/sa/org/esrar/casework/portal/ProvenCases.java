package sa.org.esrar.casework.portal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.declarations.Declarations;

/**
 * Of which cases it is sure that they are their party's own: signed, or found so by their capability. Any other may have
 * been typed by anyone who knows, or mistook, an identity number.
 */
@Component
public class ProvenCases {

    private final Declarations declarations;
    private final ObjectProvider<CapabilityPages> pages;

    // A provider: the pages of a capability may ask here.
    ProvenCases(Declarations declarations, ObjectProvider<CapabilityPages> pages) {
        this.declarations = declarations;
        this.pages = pages;
    }

    public boolean isProven(CaseView of) {
        return of.partyId() != null
                && (declarations.copy(of.caseNumber()).isPresent()
                        || pages.getObject()
                                .of(of.kind())
                                .filter(page -> page.isProven(of.caseNumber()))
                                .isPresent());
    }
}
