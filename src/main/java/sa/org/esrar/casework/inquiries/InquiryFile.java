package sa.org.esrar.casework.inquiries;

import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.casefile.CaseRegister;

/** What the services of this module share: the inquiry under its case's lock. */
@Component
class InquiryFile {

    private final InquiryRepository inquiries;
    private final CaseRegister cases;

    InquiryFile(InquiryRepository inquiries, CaseRegister cases) {
        this.inquiries = inquiries;
        this.cases = cases;
    }

    /** The inquiry, its case's row locked until the transaction ends. */
    Inquiry lock(String caseNumber) {
        cases.lock(caseNumber);
        return read(caseNumber);
    }

    Inquiry read(String caseNumber) {
        return inquiries.findById(caseNumber).orElseThrow(() -> new ApiException(404, "casefile.case.notFound"));
    }

    /** Saves at once, so that a violated constraint is an answer and not a failed commit (decision 1). */
    void save(Inquiry inquiry) {
        inquiries.saveAndFlush(inquiry);
        cases.setStatus(inquiry.caseNumber(), inquiry.status());
    }
}
