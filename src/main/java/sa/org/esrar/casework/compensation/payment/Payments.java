package sa.org.esrar.casework.compensation.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.actions.Cause;
import sa.org.esrar.casework.actions.CorrectiveActions;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.WorkingDays;
import sa.org.esrar.casework.casefile.ContactLog;
import sa.org.esrar.casework.casefile.ContactLog.Direction;
import sa.org.esrar.casework.casefile.DeadlineClock;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.CompensationSettings;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationProcess;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;
import sa.org.esrar.casework.compensation.investigation.Findings;
import sa.org.esrar.casework.compensation.negotiation.Agreements;
import sa.org.esrar.casework.notifications.Notifications;

/** The payment of an agreement, once (D4, F3): its days, its notice, its arrival, and what follows from it (P2). */
@Service
public class Payments {

    private final CompensationFile file;
    private final CompensationSettings settings;
    private final PaymentRepository payments;
    private final PaymentNotices notices;
    private final Agreements agreements;
    private final Findings findings;
    private final CompensationProcess process;
    private final CorrectiveActions actions;
    private final CompensationTexts texts;
    private final ContactLog contacts;
    private final DeadlineClock deadlineClock;
    private final WorkingDays workingDays;
    private final Timeline timeline;
    private final Notifications notifications;
    private final Messages messages;
    private final Clock clock;

    Payments(
            CompensationFile file,
            CompensationSettings settings,
            PaymentRepository payments,
            PaymentNotices notices,
            Agreements agreements,
            Findings findings,
            CompensationProcess process,
            CorrectiveActions actions,
            CompensationTexts texts,
            ContactLog contacts,
            DeadlineClock deadlineClock,
            WorkingDays workingDays,
            Timeline timeline,
            Notifications notifications,
            Messages messages,
            Clock clock) {
        this.file = file;
        this.settings = settings;
        this.payments = payments;
        this.notices = notices;
        this.agreements = agreements;
        this.findings = findings;
        this.process = process;
        this.actions = actions;
        this.texts = texts;
        this.contacts = contacts;
        this.deadlineClock = deadlineClock;
        this.workingDays = workingDays;
        this.timeline = timeline;
        this.notifications = notifications;
        this.messages = messages;
        this.clock = clock;
    }

    /** The newest order, also one that came to nothing; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<PaymentView> current(String caseNumber) {
        return last(caseNumber).map(notices::view);
    }

    /**
     * The days in which it is paid are counted. An order of before, to who does not act any more, is over. Nothing where
     * nothing was agreed, however the token came here: the steps that pay refuse it.
     */
    @Transactional
    public void begin(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        if (compensation.stage() != CompensationStage.PAYING) {
            return;
        }
        last(caseNumber).filter(order -> order.state().open()).ifPresent(this::cancel);
        file.count(caseNumber, days(caseNumber));
        notifications.addToDigest(CompensationFile.FINANCE, caseNumber);
    }

    private void cancel(Payment order) {
        order.cancel(CompensationFile.SYSTEM, clock.instant());
        payments.saveAndFlush(order);
        timeline.append(
                order.caseNumber(), "compensation.paymentCancelled", CompensationFile.SYSTEM, Visibility.STAFF, null);
    }

    /** Until the day that was agreed; without one, as the settings say. */
    private int days(String caseNumber) {
        LocalDate payBy =
                agreements.agreed(caseNumber).map(Agreements.Agreed::payBy).orElse(null);
        return payBy == null ? settings.payWithin() : Math.max(1, workingDays.between(file.today(), payBy));
    }

    /** The letter and the news of it, once, however often the step is tried. */
    @Transactional
    public void sendNotice(String caseNumber) {
        file.lock(caseNumber);
        Payment order = transferred(caseNumber);
        if (order.notice() != null) {
            return;
        }
        order.noticed(notices.register(order));
        payments.saveAndFlush(order);
        notifications.tellBeneficiary(caseNumber, "payment.sent", Map.of(), order::notice);
    }

    /**
     * The beneficiary says that it arrived.
     *
     * @throws ApiException 409 unless a transfer waits for it
     */
    @Transactional
    public void confirm(String caseNumber) {
        file.lock(caseNumber);
        arrive(caseNumber, PaymentState.RECEIVED, null, CompensationFile.BENEFICIARY);
        process.receiptConfirmed(caseNumber);
    }

    /** @throws ApiException 409 unless a transfer waits for it */
    @Transactional(readOnly = true)
    public void requireTransferred(String caseNumber) {
        transferred(caseNumber);
    }

    /** What was said of its arrival, or that the bank gave it back: then another order follows. */
    @Transactional
    public void recordReceipt(String caseNumber, RecordReceipt command, String by) {
        Compensation compensation = file.lock(caseNumber);
        arrive(caseNumber, command.outcome().state(), command.about(), by);
        if (command.channel() != null) {
            contacts.log(caseNumber, command.channel(), Direction.IN, by, command.about());
        }
        if (!command.outcome().arrived()) {
            compensation.transferReturned();
            file.save(compensation);
            file.count(caseNumber, settings.payWithin());
            notifications.tellBeneficiary(caseNumber, "case.news", Map.of());
        }
    }

    private void arrive(String caseNumber, PaymentState how, String about, String by) {
        Payment order = transferred(caseNumber);
        order.arrived(how, texts.seal(about), by, clock.instant());
        payments.saveAndFlush(order);
        timeline.append(caseNumber, "compensation.payment." + how, by, Visibility.PUBLIC, null);
    }

    /** The corrective action on the cause is opened, and the case closed (P2). */
    @Transactional
    public void close(String caseNumber) {
        Compensation compensation = file.lock(caseNumber);
        last(caseNumber)
                .orElseThrow(() -> new ApiException(409, "compensation.payment.stateDoesNotAllow"))
                .require(PaymentState.RECEIVED, PaymentState.CREDITED);
        compensation.compensated(file.today());
        file.save(compensation);
        deadlineClock.stop(caseNumber);
        timeline.append(caseNumber, "compensation.compensated", CompensationFile.SYSTEM, Visibility.PUBLIC, null);
        actions.open(
                caseNumber, Cause.HARM, cause(caseNumber), CompensationFile.MANAGEMENT, null, CompensationFile.SYSTEM);
    }

    /** As the minutes found it; where a ruling came instead, looking for it is the first thing to do. */
    private String cause(String caseNumber) {
        return findings.adopted(caseNumber)
                .map(Findings.Adopted::causes)
                .orElseGet(() -> messages.text("compensation.causeToBeFound", Languages.AR));
    }

    private Payment transferred(String caseNumber) {
        file.read(caseNumber).require(CompensationStage.PAID);
        Payment order =
                last(caseNumber).orElseThrow(() -> new ApiException(409, "compensation.payment.stateDoesNotAllow"));
        order.require(PaymentState.TRANSFERRED);
        return order;
    }

    private Optional<Payment> last(String caseNumber) {
        List<Payment> orders = payments.of(caseNumber);
        return orders.isEmpty() ? Optional.empty() : Optional.of(orders.get(orders.size() - 1));
    }
}
