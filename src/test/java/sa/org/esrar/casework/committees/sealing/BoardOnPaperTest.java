package sa.org.esrar.casework.committees.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import sa.org.esrar.casework.committees.minutes.MinutesRepository;
import sa.org.esrar.casework.committees.voting.AnswerObjections;
import sa.org.esrar.casework.committees.voting.BoardDecision;
import sa.org.esrar.casework.committees.voting.MinutesAnswers;
import sa.org.esrar.casework.committees.voting.MinutesObjections;
import sa.org.esrar.casework.letters.LetterPictures;
import sa.org.esrar.casework.letters.Letters;
import sa.org.esrar.casework.letters.PrintedText;
import sa.org.esrar.casework.staff.DemoStaff;
import sa.org.esrar.casework.support.CaseworkTest;
import sa.org.esrar.casework.support.CommitteesByMinutes;
import sa.org.esrar.casework.support.TestClock;

/** Minutes that the board approves carry all that came to their text after the vote (D2). */
@CaseworkTest
class BoardOnPaperTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SealedMinutes sealed;

    @Autowired
    MinutesObjections objections;

    @Autowired
    MinutesAnswers answers;

    @Autowired
    MinutesRepository repository;

    @Autowired
    Letters letters;

    @Autowired
    DemoStaff demoStaff;

    @Autowired
    CommitteesByMinutes committees;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aCommitteeThatDecidesByMinutes() {
        clock.set(LocalDate.parse("2026-11-22"), LocalTime.of(10, 0));
        demoStaff.load();
        committees.of("service-committee");
    }

    @Test
    void whyItWasNotEndorsedTheAnswerAndTheBoardsDecisionStandOnThePaper() throws IOException {
        String number = beans.createBean(MinutesToSeal.class).approved(1).number();
        jdbc.update("update minutes set state = 'ENDORSING' where case_number = ?", number);
        objections.endorse(number, false, "لا يغطي بند الدعم هذا المبلغ.", "executive-manager");
        clock.set(LocalDate.parse("2026-11-23"), LocalTime.of(9, 30));
        objections.resolve(
                number,
                new AnswerObjections(
                        AnswerObjections.Way.TO_BOARD, Map.of("executive-manager", "يغطيه بند الفعاليات."), null),
                "service-chair");
        clock.set(LocalDate.parse("2026-11-25"), LocalTime.of(13, 0));
        objections.decideByBoard(
                number,
                new BoardDecision(
                        BoardDecision.Outcome.APPROVED, "1448/27", LocalDate.parse("2026-11-24"), "رصيد البند كافٍ."),
                "board-member");
        sealed.seal(number);

        byte[] file = letters.get(repository.require(number).letter());
        PrintedText paper = PrintedText.of(file);
        for (String said : new String[] {
            "لم يعتمده عن الجمعية المدير التنفيذي، في",
            "لا يغطي بند الدعم هذا المبلغ.",
            "عن اعتراض المدير التنفيذي، في",
            "يغطيه بند الفعاليات.",
            "اعتمد مجلس الإدارة هذا المحضر بقراره رقم",
            "وتاريخ",
            "رصيد البند كافٍ."
        }) {
            assertThat(paper.says(said)).as(said).isTrue();
        }
        assertThat(paper.says("بالرقم")).as("said once").isFalse();
        List<MinutesAnswers.Answer> given = transaction.execute(status -> answers.answers(number));
        assertThat(given)
                .extracting(MinutesAnswers.Answer::text)
                .contains("بالرقم 1448/27 وتاريخ 14/06/1448هـ الموافق 24/11/2026م: رصيد البند كافٍ.");
        LetterPictures.keep(file, "minutes-by-board", false);
    }
}
