package sa.org.esrar.casework.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.staff.Committee.Alternate;
import sa.org.esrar.casework.staff.Committee.Member;
import sa.org.esrar.casework.staff.Committee.Role;
import sa.org.esrar.casework.staff.CommitteeFormation.Decision;
import sa.org.esrar.casework.staff.Committees.Formation;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.staff.StaffDirectory.StaffMember;

/** What a decision on a committee must say; everything that is wrong is found at once. */
@Component
class FormationCheck {

    private static final int LONGEST_NUMBER = 20;
    private static final String BOARD = "board";
    /** Who voted does not endorse (D2), and above the board nobody is left. */
    private static final Set<String> OF_BOARD = Set.of(BOARD, "board-chair");

    private final StaffDirectory directory;

    FormationCheck(StaffDirectory directory) {
        this.directory = directory;
    }

    /** @throws InvalidInputException with a line for every wrong field */
    void formation(Formation formation) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate from = formation.inForceFrom();
        decision(new Decision(formation.decisionNumber(), formation.decidedOn()), from, problems);
        if (from == null) {
            problems.add(new FieldProblem("inForceFrom", "staff.committee.dateMissing"));
        } else if (formation.until() != null && formation.until().isBefore(from)) {
            problems.add(new FieldProblem("until", "staff.committee.endsBeforeItBegins"));
        }
        people(formation, problems);
        if (formation.way().quorum() > formation.members().size()) {
            problems.add(new FieldProblem(
                    "quorum",
                    "staff.committee.quorumAboveMembers",
                    formation.members().size()));
        }
        if (formation.way().endorsedBy() != null) {
            authority(formation, problems);
        }
        done(problems);
    }

    private static void authority(Formation formation, List<FieldProblem> problems) {
        String authority = formation.way().endorsedBy();
        if (!Committees.AUTHORITIES.contains(authority)) {
            problems.add(new FieldProblem("endorsedBy", "staff.committee.authorityUnknown"));
        } else if (BOARD.equals(formation.code()) && OF_BOARD.contains(authority)) {
            problems.add(new FieldProblem("endorsedBy", "staff.committee.boardEndorsesItself"));
        }
    }

    private void people(Formation formation, List<FieldProblem> problems) {
        List<String> members = formation.members().stream().map(Member::userId).toList();
        List<String> alternates =
                formation.alternates().stream().map(Alternate::userId).toList();
        List<String> everybody =
                Stream.concat(members.stream(), alternates.stream()).toList();
        Set<String> atWork = new HashSet<>();
        directory.find(everybody).stream().filter(StaffMember::active).forEach(one -> atWork.add(one.userId()));
        boolean offices = formation.holders(Role.CHAIR) == 1 && formation.holders(Role.SECRETARY) <= 1;
        if (!offices || Set.copyOf(members).size() != members.size() || !atWork.containsAll(members)) {
            problems.add(new FieldProblem("members", "staff.committee.membersInvalid"));
        }
        toldApart("members", members, members, problems);
        boolean twice = alternates.stream().anyMatch(members::contains)
                || Set.copyOf(alternates).size() != alternates.size();
        boolean forMembers = formation.alternates().stream()
                .allMatch(alternate -> alternate.standsInFor() == null || members.contains(alternate.standsInFor()));
        if (twice || !forMembers || !atWork.containsAll(alternates)) {
            problems.add(new FieldProblem("alternates", "staff.committee.alternatesInvalid"));
        }
        toldApart("alternates", alternates, everybody, problems);
    }

    private void toldApart(String field, List<String> some, List<String> all, List<FieldProblem> problems) {
        directory
                .sharedTitle(some, all)
                .ifPresent(title -> problems.add(new FieldProblem(field, "staff.committee.titleShared", title)));
    }

    /**
     * A seat that changes hands, or stays vacant.
     *
     * @param present the committee on the first day of the change
     * @param joining null where the seat stays vacant
     * @throws InvalidInputException with a line for every wrong field
     */
    void change(Committee present, String leaving, String joining, SeatChange change, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        dates(change, today, problems);
        boolean alternate = present.hasAlternate(leaving);
        if (!present.has(leaving) && !alternate) {
            problems.add(new FieldProblem("leaving", "staff.committee.noMember"));
        } else if (joining == null
                && present.holderOf(Role.CHAIR).filter(leaving::equals).isPresent()) {
            problems.add(new FieldProblem("joining", "staff.committee.chairOnlyReplaced"));
        }
        if (joining != null && !mayJoin(present, joining, alternate)) {
            problems.add(new FieldProblem("joining", "staff.committee.cannotJoin"));
        } else if (joining != null) {
            toldApart("joining", List.of(joining), remaining(present, leaving), problems);
        }
        done(problems);
    }

    private static List<String> remaining(Committee present, String leaving) {
        return Stream.concat(
                        present.members().stream().map(Member::userId),
                        present.alternates().stream().map(Alternate::userId))
                .filter(userId -> !userId.equals(leaving))
                .toList();
    }

    private static void dates(SeatChange change, LocalDate today, List<FieldProblem> problems) {
        decision(change.decision(), change.from(), problems);
        if (change.from() == null) {
            problems.add(new FieldProblem("from", "staff.committee.dateMissing"));
        } else if (change.from().isBefore(today)) {
            problems.add(new FieldProblem("from", "staff.committee.notBackwards"));
        }
    }

    /** An alternate may become a member. */
    private boolean mayJoin(Committee present, String joining, boolean asAlternate) {
        return !present.has(joining)
                && !(asAlternate && present.hasAlternate(joining))
                && directory.find(joining).filter(StaffMember::active).isPresent();
    }

    private static void decision(Decision decision, LocalDate from, List<FieldProblem> problems) {
        String number = decision.number();
        if (number == null || number.isBlank() || number.length() > LONGEST_NUMBER) {
            problems.add(new FieldProblem("decisionNumber", "staff.committee.decisionNumber", LONGEST_NUMBER));
        }
        if (decision.on() == null) {
            problems.add(new FieldProblem("decidedOn", "staff.committee.dateMissing"));
        } else if (from != null && decision.on().isAfter(from)) {
            problems.add(new FieldProblem("decidedOn", "staff.committee.decidedTooLate"));
        }
    }

    private static void done(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
