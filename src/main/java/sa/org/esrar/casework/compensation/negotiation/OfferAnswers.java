package sa.org.esrar.casework.compensation.negotiation;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationProcess;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.compensation.gate.CompensationGate;
import sa.org.esrar.casework.parties.Channel;

/** What the beneficiary says to an offer: on the page, or as somebody of the staff heard it (D4). */
@Service
public class OfferAnswers {

    private final CompensationFile file;
    private final CompensationGate gate;
    private final OfferRepository offers;
    private final OfferRules rules;
    private final CompensationTexts texts;
    private final CompensationProcess process;
    private final ContactLog contactLog;
    private final Timeline timeline;
    private final Clock clock;

    OfferAnswers(
            CompensationFile file,
            CompensationGate gate,
            OfferRepository offers,
            OfferRules rules,
            CompensationTexts texts,
            CompensationProcess process,
            ContactLog contactLog,
            Timeline timeline,
            Clock clock) {
        this.file = file;
        this.gate = gate;
        this.offers = offers;
        this.rules = rules;
        this.texts = texts;
        this.process = process;
        this.contactLog = contactLog;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The beneficiary's own answer.
     *
     * @throws InvalidInputException on {@code counter} or {@code words}
     * @throws OfferGoneException 409 when it was withdrawn, ran out or was answered meanwhile; the record says that this came
     */
    @Transactional(noRollbackFor = OfferGoneException.class)
    public void answer(String caseNumber, OfferReply reply) {
        Compensation compensation = file.lock(caseNumber);
        gate.requireOpen(caseNumber);
        take(compensation, reply, CompensationFile.BENEFICIARY);
        switch (reply.answer()) {
            case ACCEPTED -> process.offerAccepted(caseNumber);
            case DECLINED -> process.offerDeclined(caseNumber);
            case COUNTERED -> process.offerCountered(caseNumber);
        }
    }

    /** Everything that is wrong with an answer; changes nothing. */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(String caseNumber, OfferReply reply) {
        gate.requireOpen(caseNumber);
        file.read(caseNumber).require(CompensationStage.OFFERED);
        return rules.problems(caseNumber, reply);
    }

    /** The same as an officer heard it, in a call or face to face; the task itself moves the process. */
    @Transactional
    public void record(String caseNumber, OfferReply reply, Channel channel, String by) {
        Compensation compensation = file.lock(caseNumber);
        gate.requireOpen(caseNumber);
        rules.requireNotExcluded(caseNumber, by);
        take(compensation, reply, by);
        contactLog.log(caseNumber, channel, Direction.IN, by, null);
    }

    private void take(Compensation compensation, OfferReply reply, String by) {
        rules.requireActing(compensation.caseNumber());
        Offer offer = answerable(compensation.caseNumber(), by);
        List<FieldProblem> problems = rules.problems(compensation.caseNumber(), reply);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        offer.answered(reply.answer(), reply.counter(), texts.seal(reply.words()), by, clock.instant());
        offers.saveAndFlush(offer);
        if (reply.answer() == OfferAnswer.ACCEPTED) {
            compensation.offerAccepted();
        } else {
            compensation.negotiateOn();
        }
        file.save(compensation);
        note(compensation.caseNumber(), "compensation.offer." + reply.answer(), by, offer);
    }

    private Offer answerable(String caseNumber, String by) {
        Offer last = offers.findByCaseNumberOrderByNumber(caseNumber).stream()
                .filter(one -> one.state().sent())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ApiException(409, "compensation.offer.none"));
        if (!last.openOn(file.today())) {
            note(caseNumber, "compensation.offerAnsweredTooLate", by, last);
            throw new OfferGoneException(last.state() == OfferState.OPEN ? OfferState.EXPIRED : last.state());
        }
        return last;
    }

    private void note(String caseNumber, String code, String by, Offer offer) {
        timeline.append(caseNumber, code, by, Visibility.PUBLIC, null, String.valueOf(offer.number()));
    }
}
