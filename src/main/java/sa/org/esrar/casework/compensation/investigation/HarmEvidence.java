package sa.org.esrar.casework.compensation.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.casefile.Timeline;
import sa.org.esrar.casework.casefile.Timeline.Visibility;
import sa.org.esrar.casework.compensation.cases.Compensation;
import sa.org.esrar.casework.compensation.cases.CompensationFile;
import sa.org.esrar.casework.compensation.cases.CompensationStage;
import sa.org.esrar.casework.compensation.cases.CompensationTexts;

/**
 * What investigators gather and hear (D1): papers and pictures, dated statements of both sides, visits and opinions. Each has
 * a number by which findings and minutes name it; nothing is changed or taken away, also when whoever gathered it is
 * excluded later.
 */
@Service
public class HarmEvidence {

    private static final Set<EvidenceKind> BOTH_SIDES =
            EnumSet.of(EvidenceKind.STATEMENT_BENEFICIARY, EvidenceKind.STATEMENT_ASSOCIATION);

    private final CompensationFile file;
    private final EvidenceRepository evidence;
    private final CompensationTexts texts;
    private final Timeline timeline;
    private final Clock clock;

    HarmEvidence(
            CompensationFile file,
            EvidenceRepository evidence,
            CompensationTexts texts,
            Timeline timeline,
            Clock clock) {
        this.file = file;
        this.evidence = evidence;
        this.texts = texts;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * A piece of evidence as those read it who may see the case.
     *
     * @param how null but of a statement
     */
    public record Piece(
            int number,
            EvidenceKind kind,
            int round,
            LocalDate on,
            String text,
            String from,
            GatheredEvidence.How how,
            boolean signed,
            String whyNotSigned,
            String by,
            Instant at) {

        /** Without what was typed. */
        @Override
        public String toString() {
            return "Piece[" + number + " " + kind + "]";
        }
    }

    /** Everything that was gathered, in its order. */
    @Transactional(readOnly = true)
    public List<Piece> all(String caseNumber) {
        return evidence.findByCaseNumberOrderByNumber(caseNumber).stream()
                .map(this::piece)
                .toList();
    }

    private Piece piece(Evidence one) {
        Detail detail = texts.openObject(one.detail(), Detail.class);
        return new Piece(
                one.number(),
                one.kind(),
                one.round(),
                one.datedOn(),
                detail.text(),
                detail.from(),
                detail.how(),
                detail.signed(),
                detail.whyNotSigned(),
                one.gatheredBy(),
                one.gatheredAt());
    }

    /**
     * Adds what was gathered.
     *
     * @throws InvalidInputException with a line for every wrong field
     * @throws ApiException 409 when it is not investigated
     */
    @Transactional
    public void gather(String caseNumber, List<GatheredEvidence> gathered, String by) {
        Compensation compensation = file.lock(caseNumber);
        require(compensation, gathered, Collections.nCopies(gathered.size(), ""));
        int number = evidence.countByCaseNumber(caseNumber);
        for (GatheredEvidence one : gathered) {
            byte[] detail =
                    texts.sealObject(new Detail(one.text(), one.from(), one.how(), one.signed(), one.whyNotSigned()));
            file.add(Evidence.of(compensation, ++number, one.kind(), one.on(), detail, by, clock.instant()));
            timeline.append(
                    caseNumber,
                    "compensation.gathered",
                    by,
                    Visibility.STAFF,
                    null,
                    one.kind().name(),
                    String.valueOf(number));
        }
    }

    /**
     * As {@link #gather}, without changing anything.
     *
     * @param places of each in the form, as they stand before the names of its fields
     */
    @Transactional(readOnly = true)
    public void requireSound(String caseNumber, List<GatheredEvidence> gathered, List<String> places) {
        require(file.read(caseNumber), gathered, places);
    }

    private void require(Compensation compensation, List<GatheredEvidence> gathered, List<String> places) {
        compensation.require(CompensationStage.INVESTIGATING);
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < gathered.size(); i++) {
            if (gathered.get(i).on().isAfter(file.today())) {
                problems.add(new FieldProblem(places.get(i) + "on", "compensation.dayToCome"));
            }
            if (gathered.get(i).kind().isStatement()
                    && !gathered.get(i).signed()
                    && gathered.get(i).whyNotSigned() == null) {
                problems.add(new FieldProblem(places.get(i) + "whyNotSigned", "workflow.form.required"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** Whether anything was gathered yet, in any round, that is no statement. */
    @Transactional(readOnly = true)
    public boolean isAny(String caseNumber) {
        return evidence.findByCaseNumberOrderByNumber(caseNumber).stream()
                .anyMatch(one -> EvidenceKind.GATHERED.contains(one.kind()));
    }

    /** The sides whose statement this round still lacks; who could not be reached is noted as a statement too. */
    @Transactional(readOnly = true)
    public Set<EvidenceKind> sidesToHear(String caseNumber) {
        int round = file.read(caseNumber).round();
        Set<EvidenceKind> missing = EnumSet.copyOf(BOTH_SIDES);
        evidence.findByCaseNumberOrderByNumber(caseNumber).stream()
                .filter(one -> one.round() == round)
                .map(Evidence::kind)
                .forEach(missing::remove);
        return missing;
    }

    /** Those of the numbers that no evidence of the case has. */
    Set<Integer> unknown(String caseNumber, Collection<Integer> numbers) {
        int last = evidence.countByCaseNumber(caseNumber);
        return numbers.stream().filter(number -> number < 1 || number > last).collect(Collectors.toSet());
    }

    /** Who gathered or heard anything. */
    Set<String> gatherers(String caseNumber) {
        return evidence.findByCaseNumberOrderByNumber(caseNumber).stream()
                .map(Evidence::gatheredBy)
                .collect(Collectors.toSet());
    }

    /** What was typed of one piece. */
    record Detail(String text, String from, GatheredEvidence.How how, boolean signed, String whyNotSigned) {}
}
