package sa.org.esrar.casework.enrolment;

import java.time.LocalDate;
import java.util.List;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.parties.Households.Relation;
import sa.org.esrar.casework.parties.RegisterParty;

/**
 * A row, read: every word that stands for a choice is its code.
 *
 * @param household the key under which the list puts a family together, or empty
 * @param relation to the household's representative; null when the list does not say
 * @param member of the general assembly
 * @param memberSince null when the list does not say
 * @param problems words that mean no choice, and no day
 */
record ListedPerson(
        RegisterParty person,
        String town,
        String shortAddress,
        String household,
        Relation relation,
        boolean member,
        LocalDate memberSince,
        List<FieldProblem> problems) {

    @Override
    public String toString() {
        return "ListedPerson";
    }
}
