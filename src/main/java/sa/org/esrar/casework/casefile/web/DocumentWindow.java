package sa.org.esrar.casework.casefile.web;

import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.Documents;
import sa.org.esrar.casework.staff.SignIn;

/** An attachment in a tab of its own, all its pages below one another; the address names no case (F2). */
@Controller
class DocumentWindow {

    private final Documents documents;
    private final CaseAccess access;
    private final SignIn signIn;

    DocumentWindow(Documents documents, CaseAccess access, SignIn signIn) {
        this.documents = documents;
        this.access = access;
        this.signIn = signIn;
    }

    @GetMapping("/staff/documents/{id}")
    String show(@PathVariable UUID id, Model model) {
        String caseNumber = documents.caseOf(id).orElseThrow(DocumentWindow::unknown);
        if (!access.maySee(caseNumber, signIn.current())) {
            throw unknown();
        }
        Documents.Document document = documents.list(caseNumber).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(DocumentWindow::unknown);
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("document", document);
        model.addAttribute(
                "pages", IntStream.rangeClosed(1, document.pages()).boxed().toList());
        return "staff/document";
    }

    /** Alike for what is not there and for what is not theirs. */
    private static ApiException unknown() {
        return new ApiException(404, "casefile.document.notFound");
    }
}
