package sa.org.esrar.casework.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sa.org.esrar.casework.api.Localized;

/**
 * A committee as it is formed on one day.
 *
 * @param code also the id of its group, e.g. {@code service-committee}
 * @param decisionNumber of the decision that formed it, e.g. {@code 1448/3}
 * @param members who belong to it on that day, the chair first, then the secretary; all have a vote
 */
public record Committee(
        String code, Localized name, String decisionNumber, LocalDate decidedOn, Rule rule, List<Member> members) {

    /** How many have to agree. */
    public enum Rule {
        /** More than half of those who may vote. */
        MAJORITY,
        /** Everyone who may vote. */
        ALL
    }

    public enum Role {
        CHAIR,
        SECRETARY,
        MEMBER
    }

    public record Member(String userId, Role role) {}

    /** Empty while the office is vacant. */
    public Optional<String> holderOf(Role office) {
        return members.stream()
                .filter(member -> member.role() == office)
                .map(Member::userId)
                .findFirst();
    }

    public boolean has(String userId) {
        return members.stream().anyMatch(member -> member.userId().equals(userId));
    }

    /** Members who may vote on a case from which others are excluded. */
    public List<String> voters(Set<String> excluded) {
        return members.stream()
                .map(Member::userId)
                .filter(userId -> !excluded.contains(userId))
                .toList();
    }

    /** Votes that carry a decision; 0 when nobody is left to vote, and then a {@link Fallback} decides. */
    public int votesNeeded(Set<String> excluded) {
        int voters = voters(excluded).size();
        return switch (rule) {
            case MAJORITY -> voters == 0 ? 0 : voters / 2 + 1;
            case ALL -> voters;
        };
    }
}
