package sa.org.esrar.casework.inquiries.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.ProcessContract;

/** The contract between the diagram {@code processes/desk-inquiry.bpmn} and this module. */
@Component
class DeskInquiry implements ProcessContract {

    static final String PROCESS = "desk-inquiry";

    @Override
    public String processId() {
        return PROCESS;
    }

    @Override
    public Set<String> variables() {
        return Set.of(InquiryHandling.CASE_NUMBER);
    }
}
