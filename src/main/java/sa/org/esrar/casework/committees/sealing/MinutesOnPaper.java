package sa.org.esrar.casework.committees.sealing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Messages;
import sa.org.esrar.casework.calendar.HijriDates;
import sa.org.esrar.casework.calendar.ScreenDates;
import sa.org.esrar.casework.casefile.CaseNumbers;
import sa.org.esrar.casework.committees.minutes.ItemState;
import sa.org.esrar.casework.committees.minutes.Minutes;
import sa.org.esrar.casework.committees.minutes.MinutesItem;
import sa.org.esrar.casework.committees.minutes.MinutesItemRepository;
import sa.org.esrar.casework.committees.minutes.MinutesText;
import sa.org.esrar.casework.committees.minutes.MinutesText.Seat;
import sa.org.esrar.casework.committees.minutes.MinutesVersions.Frozen;
import sa.org.esrar.casework.committees.voting.MinutesAnswers;
import sa.org.esrar.casework.committees.voting.MinutesAnswers.Kind;
import sa.org.esrar.casework.committees.voting.MinutesAnswers.OfBoard;
import sa.org.esrar.casework.committees.voting.MinutesVotes;
import sa.org.esrar.casework.committees.voting.MinutesVotes.OnRecord;
import sa.org.esrar.casework.committees.voting.VoteChoice;
import sa.org.esrar.casework.letters.MinutesLetter;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.StaffDirectory;

/** What stands on the paper of approved minutes: the frozen text to the letter, and each approval of it (D2). */
@Component
class MinutesOnPaper {

    private final MinutesItemRepository items;
    private final MinutesVotes votes;
    private final MinutesAnswers answers;
    private final StaffDirectory staff;
    private final Parties parties;
    private final Messages messages;
    private final String verification;

    MinutesOnPaper(
            MinutesItemRepository items,
            MinutesVotes votes,
            MinutesAnswers answers,
            StaffDirectory staff,
            Parties parties,
            Messages messages,
            @Value("${casework.notifications.base-url:http://localhost:8080}") String baseUrl) {
        this.items = items;
        this.votes = votes;
        this.answers = answers;
        this.staff = staff;
        this.parties = parties;
        this.messages = messages;
        this.verification = baseUrl + "/staff/minutes/verify";
    }

    MinutesLetter letter(Minutes minutes, Frozen frozen) {
        MinutesText text = frozen.text();
        // Titles as they were when the text was frozen.
        Map<String, String> titles = text.attendance().stream()
                .collect(Collectors.toMap(Seat::userId, Seat::title, (first, second) -> first));
        // Also those that were taken off only after the text was approved, which still decides on them.
        Map<String, MinutesItem> takenOff = items.findByMinutesOrderByPosition(minutes.number()).stream()
                .filter(item -> item.takenOff() != null)
                .collect(Collectors.toMap(MinutesItem::caseNumber, item -> item));
        return new MinutesLetter(
                text.minutes(),
                CaseNumbers.spoken(text.minutes()),
                text.committee(),
                text.formation(),
                text.circulation(),
                text.heldAt(),
                text.dayOff(),
                text.place(),
                text.presidedBy(),
                text.attendance().stream().map(MinutesOnPaper::seat).toList(),
                text.quorum(),
                text.items().stream()
                        .map(item -> item(item, takenOff.get(item.caseNumber())))
                        .toList(),
                text.remarks(),
                text.attachments(),
                text.answers(),
                votes.onRecord(minutes.number(), frozen.version()).stream()
                        .map(vote -> approval(vote, titles))
                        .toList(),
                afterwards(minutes, frozen, titles),
                board(minutes, frozen),
                minutes.endorsedBy() == null
                        ? null
                        : new MinutesLetter.Endorsement(
                                title(minutes.endorsedBy(), titles), inRiyadh(minutes.endorsedAt())),
                frozen.version(),
                text.frozenOn(),
                frozen.hash(),
                verification,
                parties.anyFictitious());
    }

    /** What came to the approved text after it was frozen: what was answered before stands in the text. */
    private List<MinutesLetter.Afterwards> afterwards(Minutes minutes, Frozen frozen, Map<String, String> titles) {
        return answers.answers(minutes.number()).stream()
                .filter(one -> one.version() == frozen.version() && one.kind() != Kind.BOARD)
                .map(one -> new MinutesLetter.Afterwards(
                        title(one.by(), titles),
                        inRiyadh(one.at()),
                        one.to() == null ? null : title(one.to(), titles),
                        one.text()))
                .toList();
    }

    private MinutesLetter.Board board(Minutes minutes, Frozen frozen) {
        Optional<OfBoard> decision = answers.board(minutes.number(), frozen.version());
        return minutes.boardReference() == null
                ? null
                : new MinutesLetter.Board(
                        minutes.boardReference(),
                        decision.map(OfBoard::decidedOn).orElse(null),
                        decision.map(OfBoard::reasons).orElse(null));
    }

    private static MinutesLetter.Seat seat(Seat seat) {
        return new MinutesLetter.Seat(
                seat.title(),
                seat.office(),
                seat.attendance() == null
                        ? null
                        : MinutesLetter.Attendance.valueOf(seat.attendance().name()),
                seat.actingFor());
    }

    private MinutesLetter.Item item(MinutesText.Item item, MinutesItem takenOff) {
        return new MinutesLetter.Item(
                item.number(),
                item.caseName(),
                item.subject(),
                item.decision(),
                item.details() == null ? List.of() : item.details(),
                item.discussion(),
                item.recused(),
                takenOff == null || item.state() != ItemState.DECIDED
                        ? null
                        : messages.text(
                                "committees.text." + takenOff.takenOff().words() + "Since",
                                Languages.AR,
                                ScreenDates.paper(HijriDates.dayInRiyadh(takenOff.withdrawnAt()))));
    }

    /** Time ends no vote: who said nothing was not heard because the result was certain without them. */
    private MinutesLetter.Approval approval(OnRecord vote, Map<String, String> titles) {
        VoteChoice choice = vote.choice() == null ? VoteChoice.ABSENT : vote.choice();
        return new MinutesLetter.Approval(
                title(vote.userId(), titles),
                MinutesLetter.Choice.valueOf(choice.name()),
                vote.votedAt() == null ? null : inRiyadh(vote.votedAt()),
                vote.actsFor() == null ? null : title(vote.actsFor(), titles),
                vote.reasons());
    }

    private String title(String userId, Map<String, String> titles) {
        String frozen = titles.get(userId);
        return frozen == null ? staff.named(userId).in(Languages.AR) : frozen;
    }

    private static LocalDateTime inRiyadh(Instant at) {
        return LocalDateTime.ofInstant(at, HijriDates.RIYADH);
    }
}
