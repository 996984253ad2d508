package sa.org.esrar.casework.complaints;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.complaints.ComplaintDossier.DecisionView;
import sa.org.esrar.casework.complaints.ComplaintDossier.ProposalView;
import sa.org.esrar.casework.complaints.ComplaintDossier.StatementView;
import sa.org.esrar.casework.letters.RegisterNumber;

/** Reads complaints whole; who may read one is decided at the door. */
@Service
@Transactional(readOnly = true)
public class ComplaintDossiers {

    private final ComplaintFile file;
    private final ComplaintRepository complaints;
    private final ProposalRepository proposals;
    private final StatementRepository statements;
    private final ComplaintDecisionRepository decisions;
    private final ComplaintTimes times;
    private final ComplaintLetters letters;
    private final ComplaintTexts texts;

    ComplaintDossiers(
            ComplaintFile file,
            ComplaintRepository complaints,
            ProposalRepository proposals,
            StatementRepository statements,
            ComplaintDecisionRepository decisions,
            ComplaintTimes times,
            ComplaintLetters letters,
            ComplaintTexts texts) {
        this.file = file;
        this.complaints = complaints;
        this.proposals = proposals;
        this.statements = statements;
        this.decisions = decisions;
        this.times = times;
        this.letters = letters;
        this.texts = texts;
    }

    /** @throws sa.org.esrar.casework.api.ApiException 404 when there is no such complaint */
    public ComplaintDossier of(String caseNumber) {
        Complaint complaint = file.read(caseNumber);
        ComplaintFile.Detail detail = file.detail(complaint);
        return new ComplaintDossier(
                caseNumber,
                complaint.stage(),
                complaint.kind(),
                complaint.severity(),
                complaint.facts(),
                complaint.respondent(),
                complaint.hearing(),
                complaint.amicable(),
                detail.text(),
                detail.wish(),
                detail.respondentName(),
                detail.typedCase(),
                complaint.settler(),
                complaint.word(),
                times.reopenUntil(complaint).orElse(null),
                times.canBeReopened(complaint),
                proposals.of(caseNumber).stream().map(this::view).toList(),
                statements.of(caseNumber).stream().map(this::view).toList(),
                decisions.of(caseNumber).stream().map(this::view).toList());
    }

    /** What each is about, by case number. */
    public Map<String, ComplaintKind> kinds(Collection<String> caseNumbers) {
        return complaints.findAllById(caseNumbers).stream()
                .collect(Collectors.toMap(Complaint::caseNumber, Complaint::kind));
    }

    /** How whoever hears it next is called; empty text never: the outside authority is always somebody. */
    public String next(Hearing hearing, String language) {
        return letters.instance(hearing, language);
    }

    private ProposalView view(Proposal proposal) {
        return new ProposalView(
                words(proposal.content()),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.accepted(),
                words(proposal.reply()));
    }

    private StatementView view(Statement statement) {
        return new StatementView(
                statement.kind().name(),
                statement.round(),
                statement.code(),
                words(statement.content()),
                statement.writtenBy(),
                statement.writtenAt());
    }

    private DecisionView view(ComplaintDecision decision) {
        ComplaintDecisions.Detail detail = texts.openObject(decision.detail(), ComplaintDecisions.Detail.class);
        RegisterNumber letter = decision.letter();
        return new DecisionView(
                decision.outcome(),
                decision.remedy(),
                decision.amount(),
                decision.harmFound(),
                detail.reasons(),
                detail.remedy(),
                detail.correctiveAction(),
                detail.referredTo(),
                decision.minutes(),
                decision.decidedBy(),
                decision.decidedAt(),
                decision.sentAt(),
                letter == null ? null : letter.printed(),
                texts.openObject(decision.refund(), ComplaintRefunds.Prepared.class),
                decision.preparedBy(),
                decision.paidOn());
    }

    private String words(byte[] cipher) {
        ComplaintFile.Words words = texts.openObject(cipher, ComplaintFile.Words.class);
        return words == null ? null : words.text();
    }
}
