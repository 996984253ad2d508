package sa.org.esrar.casework.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sa.org.esrar.casework.api.FieldProblem;
import sa.org.esrar.casework.catalogue.Catalogue.Checked;

class AnswerCheckTest {

    private static final ServiceDefinition CASH = CatalogueInFiles.service("cash-assistance");
    private static final ServiceDefinition STALL = CatalogueInFiles.service("fair-stall");
    private static final ServiceDefinition TRAINING = CatalogueInFiles.service("training");

    private final AnswerCheck check =
            new AnswerCheck(new AnswerReader(Clock.fixed(Instant.parse("2026-11-22T07:00:00Z"), ZoneOffset.UTC)));

    private static Map<String, Object> cash() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("lossDate", "2026-11-01");
        answers.put("lossKind", "FIRE");
        answers.put("whatHappened", "احترق الفرن");
        answers.put("amountRequested", 1500);
        answers.put("householdSize", 5);
        answers.put("incomeBand", "UP_TO_3000");
        answers.put("otherSupport", false);
        return answers;
    }

    @Test
    void answersAreNormalisedAndCheckingThemAgainChangesNothing() {
        Map<String, Object> typed = cash();
        typed.put("lossDate", "٠١/١١/٢٠٢٦م");
        typed.put("whatHappened", "  \u202Bاحترق الفرن\u202C\u0007 \r\nليلة   أمس ");
        typed.put("amountRequested", "۱٬۵۰۰٫۵ ريال");
        typed.put("householdSize", "٥");
        typed.put("otherSupport", "لا");
        typed.put("iban", "sa92 0000 0000 0019 9990 0001");

        Checked checked = check.check(CASH.fields(), typed, true, "answers.");

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.answers())
                .containsEntry("lossDate", "2026-11-01")
                .containsEntry("whatHappened", "احترق الفرن\nليلة أمس")
                .containsEntry("amountRequested", new BigDecimal("1500.50"))
                .containsEntry("householdSize", 5L)
                .containsEntry("otherSupport", false)
                .containsEntry("iban", "SA9200000000001999900001");
        assertThat(check.check(CASH.fields(), checked.answers(), true, "").answers())
                .isEqualTo(checked.answers());
    }

    @Test
    void aMissingAnswerIsAProblemOnlyWhenTheRequestIsToBeComplete() {
        assertThat(check.check(CASH.fields(), Map.of(), false, "").problems()).isEmpty();
        assertThat(check.check(CASH.fields(), Map.of(), true, "answers.").problems())
                .extracting(FieldProblem::field)
                .containsExactly(
                        "answers.lossDate",
                        "answers.lossKind",
                        "answers.whatHappened",
                        "answers.amountRequested",
                        "answers.householdSize",
                        "answers.incomeBand",
                        "answers.otherSupport");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200F", "\n"})
    void blanksAndDirectionMarksAreNoAnswer(String nothing) {
        assertThat(cashProblem("whatHappened", nothing)).isEqualTo("catalogue.answer.required");
        assertThat(cashProblem("lossKind", nothing)).isEqualTo("catalogue.answer.required");
        assertThat(cashProblem("lossDate", nothing)).isEqualTo("catalogue.answer.required");
        assertThat(cashProblem("amountRequested", nothing)).isEqualTo("catalogue.answer.required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lossDate        | 2026-11-23  | catalogue.date.notPast
                    lossDate        | 31/02/2026  | catalogue.date.format
                    lossDate        | 30/09/1446  | catalogue.date.format
                    lossDate        | 01/01/1601  | catalogue.date.format
                    lossDate        | غداً        | catalogue.date.format
                    lossKind        | fire        | catalogue.choice.unknown
                    whatHappened    | ؟؟؟؟        | catalogue.text.noWords
                    amountRequested | 5000.01     | catalogue.money.range
                    amountRequested | 0.99        | catalogue.money.range
                    amountRequested | 10.001      | catalogue.money.decimals
                    amountRequested | 1,5         | catalogue.money.format
                    amountRequested | -5          | catalogue.money.format
                    amountRequested | 1e3         | catalogue.money.format
                    amountRequested | ألف         | catalogue.money.format
                    householdSize   | 2.5         | catalogue.number.format
                    householdSize   | 21          | catalogue.number.range
                    householdSize   | 0           | catalogue.number.range
                    householdSize   | 99999999999999999999999 | catalogue.number.format
                    otherSupport    | ربما        | catalogue.boolean.format
                    iban            | SA9200000000001999900002  | catalogue.iban.invalid
                    iban            | AE070331234567890123456   | catalogue.iban.invalid
                    """)
    void aWrongAnswerIsToldByItsField(String field, String typed, String code) {
        assertThat(cashProblem(field, typed)).isEqualTo(code);
    }

    @Test
    void valuesOfAnotherKindAreProblemsAndNotFailures() {
        for (String field : cash().keySet()) {
            assertThat(cashProblem(field, Map.of("a", 1))).as(field).isNotNull();
            assertThat(cashProblem(field, List.of(List.of()))).as(field).isNotNull();
        }
        assertThat(cashProblem("amountRequested", true)).isEqualTo("catalogue.money.format");
        assertThat(cashProblem("amountRequested", Double.NaN)).isEqualTo("catalogue.money.format");
        assertThat(cashProblem("amountRequested", 0.1 + 0.2)).isEqualTo("catalogue.money.decimals");
    }

    @Test
    void hijriDatesAreTurnedIntoGregorianOnes() {
        Map<String, Object> answers = cash();
        answers.put("lossDate", "12/06/1448هـ");
        assertThat(check.check(CASH.fields(), answers, true, "").answers()).containsEntry("lossDate", "2026-11-22");
        answers.put("lossDate", "1448/6/12");
        assertThat(check.check(CASH.fields(), answers, true, "").answers()).containsEntry("lossDate", "2026-11-22");
    }

    @Test
    void aTextOfTwoHundredThousandLettersIsRefusedWithTheLimit() {
        Map<String, Object> answers = cash();
        answers.put("whatHappened", "ا".repeat(200_000));
        assertThat(check.check(CASH.fields(), answers, true, "").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("catalogue.text.tooLong");
                    assertThat(problem.arguments()).containsExactly(1000);
                });
        answers.put("whatHappened", "ا".repeat(1001));
        assertThat(check.check(CASH.fields(), answers, true, "").problems()).hasSize(1);
        answers.put("whatHappened", "😀a".repeat(500));
        assertThat(check.check(CASH.fields(), answers, true, "").problems()).isEmpty();
    }

    @Test
    void markupStaysWhatItIsText() {
        Map<String, Object> answers = cash();
        answers.put("whatHappened", "<script>alert(1)</script> شكراً");
        assertThat(check.check(CASH.fields(), answers, true, "").answers())
                .containsEntry("whatHappened", "<script>alert(1)</script> شكراً");
    }

    @Test
    void fieldsThatTheFormDoesNotHaveAreReported() {
        Map<String, Object> answers = cash();
        answers.put("isStaff", true);
        answers.put("x".repeat(10_000), 1);
        Checked checked = check.check(CASH.fields(), answers, true, "answers.");
        assertThat(checked.problems()).extracting(FieldProblem::code).containsOnly("catalogue.field.unknown");
        assertThat(checked.problems())
                .extracting(FieldProblem::field)
                .containsExactly("answers.isStaff", "answers." + "x".repeat(60));
        assertThat(checked.answers()).doesNotContainKey("isStaff");
    }

    @Test
    void aYesMakesTheNextQuestionRequired() {
        Map<String, Object> answers = cash();
        answers.put("otherSupport", true);
        assertThat(check.check(CASH.fields(), answers, true, "").problems())
                .extracting(FieldProblem::field)
                .containsExactly("otherSupportBy");
    }

    @Test
    void aMinorNeedsTheGuardiansYes() {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "courseCode", "EMBROIDERY",
                "level", "BEGINNER",
                "attendance", "ON_SITE",
                "under18", true,
                "needsChildcare", false));
        answers.put("guardianConsent", false);
        assertThat(check.check(TRAINING.fields(), answers, true, "").problems())
                .extracting(FieldProblem::code)
                .containsExactly("catalogue.accept.required");
        answers.put("guardianConsent", true);
        assertThat(check.check(TRAINING.fields(), answers, true, "").problems()).isEmpty();
        answers.put("under18", false);
        answers.remove("guardianConsent");
        assertThat(check.check(TRAINING.fields(), answers, true, "").problems()).isEmpty();
    }

    @Test
    void linesAreCheckedColumnByColumn() {
        Map<String, Object> answers = Map.of(
                "productList",
                List.of(
                        Map.of("name", "تمر خلاص", "price", "٢٥"),
                        Map.of("name", "دبس", "price", "كثير", "colour", "red"),
                        Map.of("name", " ", "price", "")));
        Checked checked = check.check(STALL.fields(), answers, false, "answers.");
        assertThat(checked.problems())
                .extracting(FieldProblem::field)
                .containsExactly("answers.productList[1].price", "answers.productList[1].colour");
        assertThat(checked.answers().get("productList"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .first()
                .isEqualTo(Map.of("name", "تمر خلاص", "price", new BigDecimal("25.00")));

        assertThat(stallProblem("text")).isEqualTo("catalogue.lines.format");
        assertThat(stallProblem(List.of("text"))).isEqualTo("catalogue.lines.format");
        assertThat(stallProblem(java.util.Collections.nCopies(31, Map.of("name", "تمر", "price", 1))))
                .isEqualTo("catalogue.lines.tooMany");
    }

    @Test
    void severalChoicesAreKeptOnceEach() {
        ServiceDefinition service = CatalogueInFiles.service("product-development");
        assertThat(check.check(service.fields(), Map.of("helpWanted", List.of("LABEL", "COSTING", "LABEL")), false, "")
                        .answers())
                .containsEntry("helpWanted", List.of("LABEL", "COSTING"));
        assertThat(check.check(service.fields(), Map.of("helpWanted", List.of("LABEL", "MONEY")), false, "")
                        .problems())
                .extracting(FieldProblem::code)
                .containsExactly("catalogue.choice.unknown");
    }

    private String stallProblem(Object productList) {
        return check.check(STALL.fields(), Map.of("productList", productList), false, "")
                .problems()
                .get(0)
                .code();
    }

    private String cashProblem(String field, Object typed) {
        Map<String, Object> answers = cash();
        answers.put(field, typed);
        List<FieldProblem> problems =
                check.check(CASH.fields(), answers, true, "").problems();
        assertThat(problems).as(field + " = " + typed).hasSize(1);
        assertThat(problems.get(0).field()).isEqualTo(field);
        return problems.get(0).code();
    }
}
