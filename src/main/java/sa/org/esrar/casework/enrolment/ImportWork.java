package sa.org.esrar.casework.enrolment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;

/**
 * Works on lists, a chunk of rows at a time: any node does, and goes on where one that died has stopped. A chunk is one
 * transaction; when a row of it fails the others are taken each in a transaction of its own, and the row says why.
 */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final ImportLists lists;
    private final ImportRows rows;
    private final RowCheck check;
    private final RowComparison comparison;
    private final RowImport take;
    private final Wordings words;
    private final EnrolmentSettings settings;
    private final TransactionTemplate transaction;

    ImportWork(
            ImportLists lists,
            ImportRows rows,
            RowCheck check,
            RowComparison comparison,
            RowImport take,
            Wordings words,
            EnrolmentSettings settings,
            TransactionTemplate transaction) {
        this.lists = lists;
        this.rows = rows;
        this.check = check;
        this.comparison = comparison;
        this.take = take;
        this.words = words;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Does one chunk; false when there is nothing to do. */
    boolean step() {
        Optional<PeopleImport> claimed = lists.claim(CLAIM);
        claimed.ifPresent(list -> {
            try {
                switch (list.state()) {
                    case CHECKING -> check(list);
                    case IMPORTING -> take(list);
                    case UNDOING -> undo(list);
                    default -> throw new IllegalStateException("nothing to do for " + list.state());
                }
            } finally {
                lists.release(list.id());
            }
        });
        return claimed.isPresent();
    }

    private void check(PeopleImport list) {
        List<ImportRow> chunk = rows.unchecked(list.id(), settings.chunk());
        RowReader reader = new RowReader(list.matching(), words.choices());
        List<ImportRows.Finding> findings =
                chunk.stream().map(row -> check.check(row, reader)).toList();
        transaction.executeWithoutResult(status -> {
            rows.found(list.id(), findings);
            if (chunk.size() < settings.chunk()) {
                comparison.compare(list.id());
                lists.become(list.id(), ImportState.CHECKED);
            }
        });
    }

    private void take(PeopleImport list) {
        List<Integer> chunk = rows.toImport(list.id(), settings.chunk());
        RowReader reader = new RowReader(list.matching(), words.choices());
        try {
            transaction.executeWithoutResult(status -> chunk.forEach(number -> take.take(list.id(), number, reader)));
        } catch (InvalidInputException | ApiException | DataAccessException oneOfThem) {
            chunk.forEach(number -> takeAlone(list.id(), number, reader));
        }
        if (chunk.size() < settings.chunk()) {
            transaction.executeWithoutResult(status -> lists.become(list.id(), ImportState.IMPORTED));
        }
    }

    private void takeAlone(UUID id, int number, RowReader reader) {
        List<FieldProblem> problems;
        try {
            transaction.executeWithoutResult(status -> take.take(id, number, reader));
            return;
        } catch (InvalidInputException wrong) {
            problems = wrong.problems();
        } catch (ApiException refused) {
            problems = List.of(new FieldProblem("household", refused.code(), refused.arguments()));
        } catch (DataAccessException failed) {
            // Its message may quote the row.
            LOG.warn(
                    "ImportRow {} of list {} was not taken: {}",
                    number,
                    id,
                    failed.getClass().getSimpleName());
            problems = List.of(new FieldProblem("name", "enrolment.row.failed"));
        }
        List<FieldProblem> why = problems;
        transaction.executeWithoutResult(status -> rows.imported(id, number, Outcome.WRONG, null, false, why));
    }

    private void undo(PeopleImport list) {
        List<ImportRow> chunk = rows.toUndo(list.id(), settings.chunk());
        for (ImportRow row : chunk) {
            try {
                transaction.executeWithoutResult(status -> take.undo(list.id(), row));
            } catch (DataAccessException inUse) {
                transaction.executeWithoutResult(status -> rows.undone(list.id(), row.number(), Outcome.KEPT));
            }
        }
        if (chunk.size() < settings.chunk()) {
            transaction.executeWithoutResult(status -> lists.become(list.id(), ImportState.UNDONE));
        }
    }
}
