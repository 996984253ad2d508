package sa.org.esrar.casework.workflow.gate;

import java.util.regex.Pattern;

/** One Tasklist form. What a person typed goes to our API and never into process variables (decision 3). */
class FormCheck {

    private static final Pattern VARIABLE = Pattern.compile(
            "cam-variable-name|variableManager\\s*\\.\\s*(create|set)|\\.createVariable", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN_SCRIPT = Pattern.compile(
            "<script[^>]*\\ssrc\\s*=|javascript:|<(iframe|object|embed|base)\\b", Pattern.CASE_INSENSITIVE);

    private final Findings findings;

    FormCheck(Findings findings) {
        this.findings = findings;
    }

    void check(String html) {
        if (VARIABLE.matcher(html).find()) {
            findings.add("formVariable");
        }
        if (FOREIGN_SCRIPT.matcher(html).find()) {
            findings.add("formScript");
        }
    }
}
