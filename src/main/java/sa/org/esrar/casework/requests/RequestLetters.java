package sa.org.esrar.casework.requests;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.letters.Fact;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.RegisterNumber;

/** The letters of a request (A2, C3, C4, C5); who may have one is decided at the door. */
@Service
public class RequestLetters {

    private static final String SYSTEM = "system";

    private final LetterModels models;
    private final DecisionRepository decisions;
    private final Letters letters;

    RequestLetters(LetterModels models, DecisionRepository decisions, Letters letters) {
        this.models = models;
        this.decisions = decisions;
        this.letters = letters;
    }

    /**
     * The receipt as it stands now, without a number of the register.
     *
     * @throws ApiException 409 while the request does not count as complete
     */
    @Transactional(readOnly = true)
    public byte[] receipt(String caseNumber) {
        return letters.render(models.receipt(caseNumber));
    }

    /**
     * What is left, as it stands now, without a number of the register.
     *
     * @throws ApiException 409 when nothing is left
     */
    @Transactional(readOnly = true)
    public byte[] whatIsLeft(String caseNumber) {
        return letters.render(models.whatIsLeft(caseNumber));
    }

    /**
     * The declaration as it would be signed now, or the signer's copy; it is filed under the case number and has no number of
     * the register.
     *
     * @param content what is declared, in words of the language it is given
     */
    @Transactional(readOnly = true)
    public byte[] declaration(String caseNumber, Function<String, List<Fact>> content) {
        return letters.render(models.declaration(caseNumber, content));
    }

    /**
     * The registered answer, the same bytes each time.
     *
     * @throws ApiException 404 before the answer has gone out
     */
    @Transactional(readOnly = true)
    public byte[] answer(String caseNumber) {
        return letters.get(
                answerNumber(caseNumber).orElseThrow(() -> new ApiException(404, "requests.letter.noAnswer")));
    }

    /** The answer's number in the outgoing register; empty before it has gone out. */
    @Transactional(readOnly = true)
    public Optional<RegisterNumber> answerNumber(String caseNumber) {
        return decisions.standing(caseNumber).map(Decision::letter);
    }

    /** Registers the answer to a decision; once, however often it is asked. */
    RegisterNumber registerAnswer(Decision decision) {
        if (decision.letter() == null) {
            decision.registered(letters.register(models.answer(decision.caseNumber()), decision.decidedBy()));
            decisions.saveAndFlush(decision);
        }
        return decision.letter();
    }

    RegisterNumber registerReceipt(String caseNumber) {
        return letters.register(models.receipt(caseNumber), SYSTEM);
    }

    RegisterNumber registerWhatIsLeft(String caseNumber) {
        return letters.register(models.whatIsLeft(caseNumber), SYSTEM);
    }
}
