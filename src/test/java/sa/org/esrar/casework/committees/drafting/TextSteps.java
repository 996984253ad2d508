package sa.org.esrar.casework.committees.drafting;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.committees.ServiceMinutesSteps;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.minutes.MinutesVersions;

/** Minutes of the service committee, and their last text as it was frozen. */
abstract class TextSteps extends ServiceMinutesSteps {

    @Autowired
    MinutesVersions versions;

    @Autowired
    TransactionTemplate transaction;

    MinutesText frozen(String number) {
        return transaction.execute(status -> versions.last(number).orElseThrow().text());
    }

    /** Who votes on it, for whom they sat, and whether they preside. */
    List<String> voters(String number) {
        return transaction.execute(status ->
                versions.voters(number, versions.last(number).orElseThrow().version()).stream()
                        .map(one -> one.userId() + " " + one.actsFor() + " " + one.presides())
                        .toList());
    }
}
