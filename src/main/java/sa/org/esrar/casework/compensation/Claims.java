package sa.org.esrar.casework.compensation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.FieldProblem;

/** Claims for compensation as they come in, are acknowledged, withdrawn, and late (D1, C5, F4). */
@Service
public class Claims {

    /** In characters. */
    public static final int LONGEST_TEXT = 20_000;

    /** Everything that is wrong with it, with the names of the form's fields; changes nothing. */
    public List<FieldProblem> problems(FileHarm command) {
        throw new UnsupportedOperationException();
    }

    /** Files a claim under a number of its own. */
    @Transactional
    public Filed file(FileHarm command) {
        throw new UnsupportedOperationException();
    }

    /** The same under a number that was reserved. */
    @Transactional
    public Filed take(String caseNumber, FileHarm command) {
        throw new UnsupportedOperationException();
    }

    /** A complaint found harm: its compensation is opened under the number that was reserved for it. */
    @Transactional
    public void openFromComplaint(String caseNumber, String complaint) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void acknowledge(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void excludeInvolved(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    /** A stage is late: the beneficiary gets an apology with a new date, and management hears of it (C6, H5). */
    @Transactional
    public void apologise(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    /** Nobody has looked at whether it is admissible: top management hears of it (H5). */
    @Transactional
    public void escalate(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    /** The beneficiary takes it back, as long as no agreement is signed. */
    @Transactional
    public void withdraw(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void acknowledgeWithdrawal(String caseNumber) {
        throw new UnsupportedOperationException();
    }

    /** The answer to a filing; the access code is told this once. */
    public record Filed(String caseNumber, String accessCode) {

        @Override
        public String toString() {
            return "Filed[" + caseNumber + "]";
        }
    }
}
