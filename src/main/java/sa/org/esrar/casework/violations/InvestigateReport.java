package sa.org.esrar.casework.violations;

/**
 * What an investigation found, or a question to the reporter on the way.
 *
 * @param question null where it is done
 * @param findings null where a question is asked
 */
public record InvestigateReport(String question, String findings) {

    public boolean asks() {
        return question != null;
    }

    /** Without what was typed: commands end up in logs. */
    @Override
    public String toString() {
        return "InvestigateReport[asks=" + asks() + "]";
    }
}
