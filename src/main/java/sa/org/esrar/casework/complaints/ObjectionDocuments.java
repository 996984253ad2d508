package sa.org.esrar.casework.complaints;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.ExpectedDocuments;

/** To an objection is attached what may be attached to a complaint. */
@Component
class ObjectionDocuments implements ExpectedDocuments {

    private final ComplaintDocuments documents;

    ObjectionDocuments(ComplaintDocuments documents) {
        this.documents = documents;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.OBJ;
    }

    @Override
    public void requireExpected(String caseNumber, String itemCode) {
        documents.requireExpected(caseNumber, itemCode);
    }
}
