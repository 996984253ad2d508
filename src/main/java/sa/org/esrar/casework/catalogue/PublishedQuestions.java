package sa.org.esrar.casework.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import sa.org.esrar.casework.api.ApiException;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.api.InvalidInputException;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.parties.Identifiers;
import sa.org.esrar.casework.parties.TypedText;

/** Questions that staff publish with their answers, edited so that they name nobody (G2, F2); any can be withdrawn. */
@Service
@Transactional
public class PublishedQuestions {

    public static final int LONGEST_QUESTION = 300;
    public static final int LONGEST_ANSWER = 2000;

    private static final String ARABIC = "(?s).*\\p{IsArabic}.*";
    private static final Pattern NUMBERS = Pattern.compile("\\+?[0-9][0-9 ./()-]{6,}[0-9]");
    private static final Pattern CASE_NUMBER =
            Pattern.compile("(?i)(REQ|INQ|CMP|OBJ|CPN|VIO|UPD|MIN)-?\\s?\\d{4}|1[345]\\d\\d/\\d+(?![\\d/])");
    private static final Pattern IBAN = Pattern.compile("(?i)SA[0-9]{2}[0-9 ]{16,}");
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");

    private final CatalogueFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublishedQuestions(CatalogueFiles files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A published question.
     *
     * @param question English is null when it is published in Arabic only; so is that of the answer
     * @param withdrawnAt null while it is shown
     */
    public record Published(
            UUID id,
            String section,
            Localized question,
            Localized answer,
            String publishedBy,
            Instant publishedAt,
            Instant withdrawnAt) {

        FrequentQuestions.Question asQuestion() {
            boolean arabicOnly = question.en() == null;
            return new FrequentQuestions.Question(
                    "p-" + id.toString().substring(0, 8),
                    arabicOnly ? new Localized(question.ar(), question.ar()) : question,
                    arabicOnly ? new Localized(answer.ar(), answer.ar()) : answer,
                    arabicOnly);
        }
    }

    /** A section under which it can be shown. */
    public record Choice(String code, Localized title) {}

    public List<Choice> sections() {
        return StreamSupport.stream(files.questions().get("sections").spliterator(), false)
                .map(section -> new Choice(section.get("code").asText(), localized(section.get("title"))))
                .toList();
    }

    private static Localized localized(JsonNode text) {
        return new Localized(text.get("ar").asText(), text.get("en").asText());
    }

    /** What is wrong with it, a line for every field. */
    @Transactional(readOnly = true)
    public List<FieldProblem> problems(PublishQuestion typed) {
        PublishQuestion question = clean(typed);
        List<FieldProblem> problems = new ArrayList<>();
        if (sections().stream().noneMatch(one -> one.code().equals(question.section()))) {
            problems.add(new FieldProblem("section", "catalogue.question.sectionNeeded"));
        }
        check("questionAr", question.questionAr(), true, LONGEST_QUESTION, problems);
        check("answerAr", question.answerAr(), true, LONGEST_ANSWER, problems);
        boolean english =
                !question.questionEn().isEmpty() || !question.answerEn().isEmpty();
        check("questionEn", question.questionEn(), english, LONGEST_QUESTION, problems);
        check("answerEn", question.answerEn(), english, LONGEST_ANSWER, problems);
        return problems;
    }

    private static void check(String field, String text, boolean needed, int longest, List<FieldProblem> problems) {
        if (text.isEmpty()) {
            if (needed) {
                problems.add(new FieldProblem(field, "catalogue.question.textNeeded"));
            }
        } else if (text.codePointCount(0, text.length()) > longest) {
            problems.add(new FieldProblem(field, "catalogue.text.tooLong", longest));
        } else if (field.endsWith("Ar") != text.matches(ARABIC)) {
            problems.add(new FieldProblem(field, "catalogue.question.language"));
        } else if (isPersonal(text)) {
            problems.add(new FieldProblem(field, "catalogue.question.personal"));
        }
    }

    /** Numbers that belong to somebody, addresses, accounts and cases; the association's own landline is none. */
    static boolean isPersonal(String text) {
        if (ADDRESS.matcher(text).find()
                || IBAN.matcher(text).find()
                || CASE_NUMBER.matcher(text).find()) {
            return true;
        }
        Matcher numbers = NUMBERS.matcher(text);
        while (numbers.find()) {
            String digits = numbers.group().replaceAll("[^0-9+]", "");
            if (Identifiers.likelyMobile(digits).isPresent()
                    || Identifiers.nationalId(digits).isPresent()
                    || digits.matches("[127]\\d{9}")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Shows it on the page of questions from now on.
     *
     * @throws InvalidInputException with a line for every wrong field
     */
    public UUID publish(PublishQuestion typed, String by) {
        List<FieldProblem> problems = problems(typed);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        PublishQuestion question = clean(typed);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into published_question (id, section, question_ar, question_en, answer_ar, answer_en,
                            published_by, published_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        question.section(),
                        question.questionAr(),
                        emptyToNull(question.questionEn()),
                        question.answerAr(),
                        emptyToNull(question.answerEn()),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /**
     * It is shown no longer; nothing when it was withdrawn before.
     *
     * @throws ApiException 404 when there is no such question
     */
    public void withdraw(UUID id, String by) {
        int found = jdbc.sql(
                        """
                        update published_question
                           set withdrawn_by = coalesce(withdrawn_by, ?), withdrawn_at = coalesce(withdrawn_at, ?)
                         where id = ?
                        """)
                .params(by, Timestamp.from(clock.instant()), id)
                .update();
        if (found == 0) {
            throw new ApiException(404, "catalogue.question.unknown");
        }
    }

    /** Those that are shown, in the order in which they were published. */
    @Transactional(readOnly = true)
    public List<Published> shown() {
        return jdbc.sql("select * from published_question where withdrawn_at is null order by published_at, id")
                .query((row, number) -> published(row))
                .list();
    }

    /** Every one, the newest first. */
    @Transactional(readOnly = true)
    public List<Published> all() {
        return jdbc.sql("select * from published_question order by published_at desc, id")
                .query((row, number) -> published(row))
                .list();
    }

    private static Published published(ResultSet row) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Published(
                row.getObject("id", UUID.class),
                row.getString("section"),
                new Localized(row.getString("question_ar"), row.getString("question_en")),
                new Localized(row.getString("answer_ar"), row.getString("answer_en")),
                row.getString("published_by"),
                row.getTimestamp("published_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static PublishQuestion clean(PublishQuestion typed) {
        return new PublishQuestion(
                typed.section(),
                clean(typed.questionAr()),
                clean(typed.answerAr()),
                clean(typed.questionEn()),
                clean(typed.answerEn()));
    }

    private static String clean(String typed) {
        return typed == null
                ? ""
                : String.join(
                                "\n",
                                typed.lines()
                                        .map(TypedText::clean)
                                        .map(line -> line.replaceAll("\\p{Cc}", ""))
                                        .toList())
                        .strip();
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
