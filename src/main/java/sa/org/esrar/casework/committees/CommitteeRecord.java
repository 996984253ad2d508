package sa.org.esrar.casework.committees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.staff.Committee;
import sa.org.esrar.casework.staff.CommitteeFormation;
import sa.org.esrar.casework.staff.Committees;
import sa.org.esrar.casework.staff.Committees.Formation;
import sa.org.esrar.casework.staff.Committees.SeatChange;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * Who forms committees and who reads how they are formed (D2). Top management, the executive manager and the chair of the
 * board form them; the board itself only its chair does, since it hears what concerns management. Members read of their own.
 */
@Service
@Transactional
public class CommitteeRecord {

    private static final String BOARD = "board";
    private static final String BOARD_CHAIR = "board-chair";
    private static final Set<String> FORMING = Set.of("management", "executive-manager", BOARD_CHAIR);

    /** Those of the policy, formed or not. */
    private static final List<String> KNOWN =
            List.of("service-committee", "aid-committee", "follow-up-committee", "investigation-committee", BOARD);

    private final Committees committees;
    private final Messages messages;
    private final CommitteeSettings settings;
    private final Clock clock;

    CommitteeRecord(Committees committees, Messages messages, CommitteeSettings settings, Clock clock) {
        this.committees = committees;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A committee and its formations, the latest first.
     *
     * @param endsSoon whether its term has ended or ends soon, with no formation after it
     * @param mayForm whether the reader may form it anew and change its seats
     */
    public record OnRecord(
            String code, Localized name, List<CommitteeFormation> formations, boolean endsSoon, boolean mayForm) {}

    public static boolean forms(StaffUser user) {
        return user.groups().stream().anyMatch(FORMING::contains);
    }

    private static boolean mayForm(String code, StaffUser user) {
        return code.equals(BOARD) ? user.isIn(BOARD_CHAIR) : forms(user);
    }

    /** Who forms committees, and whoever sits in one. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(StaffUser user) {
        return forms(user) || committees.all().stream().anyMatch(one -> sitsIn(one, user));
    }

    /** How many committees the reader should form anew. */
    @Transactional(readOnly = true)
    public int toFormAnew(StaffUser user) {
        return forms(user)
                ? (int) endingSoon().stream()
                        .filter(code -> mayForm(code, user))
                        .count()
                : 0;
    }

    /** All for those who form them, else those in which the reader sits. */
    @Transactional(readOnly = true)
    public List<OnRecord> all(StaffUser user) {
        Set<String> endingSoon = endingSoon();
        List<OnRecord> readable = new ArrayList<>();
        names().forEach((code, name) -> {
            if (mayRead(code, user)) {
                readable.add(onRecord(code, name, endingSoon, user));
            }
        });
        return readable;
    }

    /** @throws ApiException 404 where there is no such committee, or it is not the reader's */
    @Transactional(readOnly = true)
    public OnRecord one(String code, StaffUser user) {
        Localized name = names().get(code);
        if (name == null || !mayRead(code, user)) {
            throw new ApiException(404, "staff.committee.notFound");
        }
        return onRecord(code, name, endingSoon(), user);
    }

    /** @throws ApiException 404 as {@link #one}, 403 where the reader may not form it */
    @Transactional(readOnly = true)
    public OnRecord toForm(String code, StaffUser user) {
        OnRecord one = one(code, user);
        if (!one.mayForm()) {
            throw new ApiException(403, "workflow.notAllowed");
        }
        return one;
    }

    /**
     * Forms it, or forms it anew.
     *
     * @throws ApiException as {@link #toForm}
     * @throws sa.org.esrar.casework.api.InvalidInputException as {@link Committees#form(Formation, String)}
     */
    public void form(Formation formation, StaffUser by) {
        toForm(formation.code(), by);
        committees.form(formation, by.id());
    }

    /**
     * Gives a seat to somebody else, or leaves it vacant.
     *
     * @param joining null where it stays vacant
     * @throws ApiException as {@link #toForm}
     * @throws sa.org.esrar.casework.api.InvalidInputException as {@link Committees#replaceMember}
     */
    public void changeSeat(String code, String leaving, String joining, SeatChange change, StaffUser by) {
        toForm(code, by);
        if (joining == null) {
            committees.removeMember(code, leaving, change);
        } else {
            committees.replaceMember(code, leaving, joining, change);
        }
    }

    public LocalDate today() {
        return HijriDates.dayInRiyadh(clock.instant());
    }

    private OnRecord onRecord(String code, Localized name, Set<String> endingSoon, StaffUser user) {
        return new OnRecord(code, name, committees.formations(code), endingSoon.contains(code), mayForm(code, user));
    }

    private boolean mayRead(String code, StaffUser user) {
        return forms(user)
                || committees.find(code).filter(one -> sitsIn(one, user)).isPresent();
    }

    private static boolean sitsIn(Committee committee, StaffUser user) {
        return committee.has(user.id()) || committee.hasAlternate(user.id());
    }

    private Set<String> endingSoon() {
        return committees.endingBefore(today().plusDays(settings.termWarnedBefore() + 1L));
    }

    private Map<String, Localized> names() {
        Map<String, Localized> names = new LinkedHashMap<>();
        KNOWN.forEach(code -> names.put(code, messages.both("staff.group." + code)));
        names.putAll(committees.names());
        return names;
    }
}
