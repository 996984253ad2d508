package sa.org.esrar.casework.compensation.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseAccess;
import sa.org.esrar.casework.casefile.CaseKind;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.casefile.CaseRegister;
import sa.org.esrar.casework.casefile.CaseTexts;
import sa.org.esrar.casework.casefile.CaseView;
import sa.org.esrar.casework.casefile.LogContact;
import sa.org.esrar.casework.compensation.investigation.HarmObjections;
import sa.org.esrar.casework.compensation.negotiation.Offers;
import sa.org.esrar.casework.compensation.reading.CompensationDossier;
import sa.org.esrar.casework.compensation.reading.CompensationDossiers;
import sa.org.esrar.casework.compensation.representation.RepresentationKind;
import sa.org.esrar.casework.compensation.representation.Representations;
import sa.org.esrar.casework.compensation.rulings.RulingForm;
import sa.org.esrar.casework.compensation.rulings.Rulings;
import sa.org.esrar.casework.parties.Channel;
import sa.org.esrar.casework.staff.StaffUser;
import sa.org.esrar.casework.workflow.FormReader;

/** Open compensations as far as somebody may see them, and who may do what to them outside of tasks (D3, D4, F2). */
@Component
class CompensationSheet {

    private static final Set<String> DECIDES = Set.of("executive-manager", "management");
    /** Who speaks with families: they take down what one says. */
    private static final Set<String> TAKES_DOWN = Set.of("executive-manager", "management", "liaison-officers");

    private static final Set<String> WAYS =
            LogContact.WAYS.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final CompensationDossiers dossiers;
    private final Rulings rulings;
    private final Offers offers;
    private final HarmObjections objections;
    private final Representations representations;
    private final CaseAccess access;
    private final CaseRegister cases;
    private final CaseTexts texts;

    CompensationSheet(
            CompensationDossiers dossiers,
            Rulings rulings,
            Offers offers,
            HarmObjections objections,
            Representations representations,
            CaseAccess access,
            CaseRegister cases,
            CaseTexts texts) {
        this.dossiers = dossiers;
        this.rulings = rulings;
        this.offers = offers;
        this.objections = objections;
        this.representations = representations;
        this.access = access;
        this.cases = cases;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public List<Line> lines(StaffUser user, String language) {
        return dossiers.open().stream()
                .sorted()
                .filter(number -> access.maySee(number, user))
                .map(number -> line(number, user, language))
                .toList();
    }

    /** Those of a number, also of cases that are over; none that the person may not see. */
    @Transactional(readOnly = true)
    public List<Line> found(String typed, StaffUser user, String language) {
        return cases.find(typed).stream()
                .filter(head -> head.kind() == CaseKind.CPN && access.maySee(head.caseNumber(), user))
                .map(head -> line(head.caseNumber(), user, language))
                .toList();
    }

    private Line line(String caseNumber, StaffUser user, String language) {
        CaseView head = cases.view(caseNumber);
        CompensationDossier dossier = dossiers.of(caseNumber);
        boolean open = dossier.openOffer() != null;
        return new Line(
                caseNumber,
                CaseNumbers.spoken(caseNumber, language),
                texts.status(head.kind(), head.status()).in(language),
                head.dueOn() == null || !dossier.counting() ? null : ScreenDates.screen(head.dueOn(), language),
                open ? CompensationMessages.figures(dossier.openOffer().amount()) : null,
                in(user, DECIDES) && !dossier.stage().over() && !dossier.stage().agreed(),
                in(user, DECIDES) && dossier.stage().agreed(),
                !in(user, TAKES_DOWN)
                        ? null
                        : objections
                                .until(caseNumber)
                                .map(day -> ScreenDates.screen(day, language))
                                .orElse(null),
                open && in(user, DECIDES),
                in(user, TAKES_DOWN) && !dossier.stage().over() && beforeTransfer(dossier) && !heirsAct(dossier),
                dossier.awaitsRepresentation(),
                dossier.agreement() != null && dossier.agreement().awaitsKey());
    }

    /** That the beneficiary has died is known then. */
    private static boolean heirsAct(CompensationDossier dossier) {
        return dossier.representation() != null && dossier.representation().kind() == RepresentationKind.HEIRS;
    }

    private static boolean beforeTransfer(CompensationDossier dossier) {
        return dossier.payment() == null || dossier.payment().transferredOn() == null;
    }

    /** @return whether it changes the case's course; where it does not, an agreement stands */
    boolean rulingCame(String caseNumber, String incoming, StaffUser user) {
        require(caseNumber, user, DECIDES);
        return rulings.arrive(caseNumber, incoming, user.id());
    }

    /** After the agreement: it stands, and what the ruling says is kept (D3). */
    void lateRuling(String caseNumber, Map<String, Object> form, StaffUser user) {
        require(caseNumber, user, DECIDES);
        rulings.registerLate(caseNumber, RulingForm.read(form), user.id());
    }

    void withdrawOffer(String caseNumber, StaffUser user) {
        require(caseNumber, user, DECIDES);
        offers.withdraw(caseNumber, user.id());
    }

    /** What the beneficiary said against the refusal; decided by others than who refused (D1, F4). */
    void objected(String caseNumber, String channel, String words, StaffUser user) {
        require(caseNumber, user, TAKES_DOWN);
        FormReader reader = new FormReader(Map.of("channel", channel, "words", words));
        String way = reader.choice("channel", true, WAYS);
        String said = reader.text("words", true, HarmObjections.LONGEST_TEXT);
        reader.done();
        objections.record(caseNumber, Channel.valueOf(way), said, user.id());
    }

    /** @throws InvalidInputException on {@code sure} where nobody has seen proof of it */
    void died(String caseNumber, boolean sure, StaffUser user) {
        require(caseNumber, user, TAKES_DOWN);
        if (!sure) {
            throw new InvalidInputException("sure", "compensation.sheet.diedUnsure");
        }
        representations.died(caseNumber, user.id());
    }

    /** Who may not see the case learns no more of it by trying. */
    private void require(String caseNumber, StaffUser user, Set<String> groups) {
        access.requireSee(caseNumber, user);
        if (!in(user, groups)) {
            throw new ApiException(403, "workflow.notAllowed");
        }
    }

    private static boolean in(StaffUser user, Set<String> groups) {
        return user.groups().stream().anyMatch(groups::contains);
    }

    /**
     * A compensation, ready to be shown.
     *
     * @param dueOn null while nothing is counted
     * @param offer the amount of the open one, or null
     * @param objectUntil the last day of an objection that may be taken down here, or null
     * @param awaitsRepresentation whether whoever acts for the beneficiary has to be verified first
     * @param awaitsKey whether the agreement that both sides signed is not sealed for want of a key
     */
    record Line(
            String caseNumber,
            String spoken,
            String status,
            String dueOn,
            String offer,
            boolean mayTellRuling,
            boolean mayTellLateRuling,
            String objectUntil,
            boolean mayWithdrawOffer,
            boolean mayTellDeath,
            boolean awaitsRepresentation,
            boolean awaitsKey) {}
}
