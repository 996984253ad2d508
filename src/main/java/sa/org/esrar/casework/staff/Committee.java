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
 * @param until the last day of its term; null while it is formed without one
 * @param way how it decides
 * @param members who belong to it on that day, the chair first, then the secretary; all have a vote
 * @param alternates whom the formation decision names to stand in for members who are absent; without a vote of their own
 */
public record Committee(
        String code,
        Localized name,
        String decisionNumber,
        LocalDate decidedOn,
        LocalDate until,
        Way way,
        List<Member> members,
        List<Alternate> alternates) {

    /**
     * How a committee decides, as its formation decision says.
     *
     * @param rule how many have to agree
     * @param quorum members who have to be present; 0 for more than half of them, and with {@link Rule#ALL} for all
     * @param decidesByMinutes whether its cases wait for minutes that the members approve; otherwise one officer of it
     *     enters the decision
     * @param byCirculation whether it may decide without a meeting
     * @param endorsedBy group of the authority that endorses its minutes for the association (D2), e.g.
     *     {@code executive-manager}; null where none has to
     */
    public record Way(Rule rule, int quorum, boolean decidesByMinutes, boolean byCirculation, String endorsedBy) {

        public Way {
            if (quorum < 0) {
                throw new IllegalArgumentException("quorum: " + quorum);
            }
        }

        /** One officer of the committee enters what it decided. */
        public static Way byOfficer(Rule rule) {
            return new Way(rule, 0, false, true, null);
        }

        /** Members of so many that have to be present. */
        public int quorumOf(int members) {
            return rule == Rule.ALL ? members : quorum == 0 ? members / 2 + 1 : Math.min(quorum, members);
        }
    }

    /** @param standsInFor the member; null for whoever is absent */
    public record Alternate(String userId, String standsInFor) {}

    /** How many have to agree. */
    public enum Rule {
        /** More than half of those who may vote; on a tie the chair's vote decides. */
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

    public Rule rule() {
        return way.rule();
    }

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

    public boolean hasAlternate(String userId) {
        return alternates.stream().anyMatch(alternate -> alternate.userId().equals(userId));
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
        return switch (way.rule()) {
            case MAJORITY -> voters == 0 ? 0 : voters / 2 + 1;
            case ALL -> voters;
        };
    }
}
