package sa.org.esrar.casework.workflow.tasks;

import java.util.regex.Pattern;

/** Not every process is about a case: the yearly confirmation of holidays is not. */
final class CaseNumbered {

    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z]{3}-\\d{4}-\\d{6}");

    private CaseNumbered() {}

    static boolean isCase(String businessKey) {
        return businessKey != null && CASE_NUMBER.matcher(businessKey).matches();
    }
}
