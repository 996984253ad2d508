package sa.org.esrar.casework.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sa.org.esrar.casework.catalogue.ServiceDefinition.EvidenceMode;
import sa.org.esrar.casework.catalogue.ServiceDefinition.FormFieldDefinition;
import sa.org.esrar.casework.catalogue.ServiceDefinition.NeededFor;
import sa.org.esrar.casework.catalogue.ServiceDefinition.RequiredItem;

class ServiceFilesTest {

    private static final Set<String> TYPES =
            Set.of("text", "choice", "multi", "boolean", "accept", "date", "money", "number", "iban", "lines");

    static Stream<ServiceDefinition> services() {
        return CatalogueInFiles.services().stream();
    }

    /** Samples, section 3: criteria, then the items needed for completeness (optional ones in brackets), then the rest. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cash-assistance|aid-committee|4|repair-quote (damage-photo) income-band|identity income-sighting iban
                    training|service-committee|4|(work-sample) (guardian-consent)|identity birth-year
                    fair-stall|service-committee|4|product-photos self-employment|identity health-certificate
                    product-development|service-committee|3|present-label cost-sheet|identity
                    licensing-support|service-committee|2||identity (refusal-notice)
                    membership|board|4|by-laws-acceptance|identity share-transfer birth-year
                    equipment-loan|service-committee|3|place-photo|identity custody-agreement handover-record
                    consignment-sales|service-committee|3|product-photos licence|identity (laboratory-result) agreement delivery-record iban
                    """)
    void eachServiceAsksForWhatThePolicysSamplesSay(
            String code, String committee, int criteria, String completeness, String fulfilment) {
        ServiceDefinition service = CatalogueInFiles.service(code);
        assertThat(service.committee()).isEqualTo(committee);
        assertThat(service.criteria()).hasSize(criteria);
        assertThat(items(service, NeededFor.COMPLETENESS)).isEqualTo(completeness == null ? "" : completeness);
        assertThat(items(service, NeededFor.FULFILMENT)).isEqualTo(fulfilment);
    }

    private static String items(ServiceDefinition service, NeededFor neededFor) {
        return service.items().stream()
                .filter(item -> item.neededFor() == neededFor)
                .map(item -> item.optional() ? "(" + item.code() + ")" : item.code())
                .collect(Collectors.joining(" "));
    }

    @Test
    void thereAreEightServicesInTheOrderOfTheSamples() {
        assertThat(services().map(ServiceDefinition::code))
                .containsExactly(
                        "cash-assistance",
                        "training",
                        "fair-stall",
                        "product-development",
                        "licensing-support",
                        "membership",
                        "equipment-loan",
                        "consignment-sales");
    }

    @ParameterizedTest
    @MethodSource("services")
    void theIdentityIsSightedAndNeverUploaded(ServiceDefinition service) {
        RequiredItem first = service.items().get(0);
        assertThat(first.code()).isEqualTo("identity");
        assertThat(first.mode()).isEqualTo(EvidenceMode.SIGHT);
        assertThat(service.items())
                .filteredOn(item -> item.mode() == EvidenceMode.UPLOAD)
                .noneMatch(item -> item.name().ar().matches(".*(هوية|سجل الأسرة|جواز|ميلاد|صك).*"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void formsHoldTogether(ServiceDefinition service) {
        Set<String> items = service.items().stream().map(RequiredItem::code).collect(Collectors.toSet());
        assertThat(items).hasSameSizeAs(service.items());
        List<String> names =
                service.fields().stream().map(FormFieldDefinition::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        for (FormFieldDefinition field : service.fields()) {
            assertThat(TYPES).contains(field.type());
            assertThat(field.item() == null || items.contains(field.item())).isTrue();
            assertThat(Set.of("choice", "multi").contains(field.type()))
                    .isNotEqualTo(field.options().isEmpty());
            assertThat(field.type().equals("lines"))
                    .isNotEqualTo(field.columns().isEmpty());
            if (field.requiredWhen() != null) {
                assertThat(names.subList(0, names.indexOf(field.name())))
                        .as("the question stands before what depends on it")
                        .contains(field.requiredWhen());
            }
        }
        service.items().stream()
                .filter(item -> item.neededFor() == NeededFor.COMPLETENESS
                        && (item.mode() == EvidenceMode.FACT || item.mode() == EvidenceMode.DECLARE))
                .forEach(item -> assertThat(service.fields())
                        .as("a field answers " + item.code())
                        .anyMatch(field -> item.code().equals(field.item())));
    }

    @Test
    void everyTextIsThereInArabicAndInEnglish() {
        JsonNode all = new ObjectMapper().valueToTree(CatalogueInFiles.services());
        List<JsonNode> arabic = all.findValues("ar");
        assertThat(arabic).hasSizeGreaterThan(200).hasSameSizeAs(all.findValues("en"));
        assertThat(arabic).allMatch(text -> text.isTextual() && !text.asText().isBlank());
        assertThat(all.findValues("en"))
                .allMatch(text -> text.isTextual() && !text.asText().isBlank())
                .noneMatch(text -> text.asText().matches(".*\\p{IsArabic}.*"));
        // Glossary, section 1: never the singular masculine imperative.
        assertThat(arabic)
                .noneMatch(text -> text.asText().matches(".*(^|\\s)(أدخل|قدّم|اختر|أرفق|اكتب|طلبك|رقمك)(\\s|$).*"));
    }

    @Test
    void amountsOfTheBoardComeFromTheSettingsAndAForgottenOneIsNamed() {
        assertThat(CatalogueInFiles.service("cash-assistance").fields())
                .filteredOn(field -> field.name().equals("amountRequested"))
                .first()
                .satisfies(field -> assertThat(field.max()).isEqualByComparingTo("5000"));
        assertThatThrownBy(
                        () -> new CatalogueFiles(new ObjectMapper(), new CatalogueSettings(Map.of(), null)).services())
                .hasMessageContaining("casework.catalogue.values.");
    }

    @Test
    void documentsHaveBothLanguages() {
        for (ObjectNode document : CatalogueInFiles.files().documents()) {
            document.get("versions").forEach(version -> {
                assertThat(version.get("text").get("ar").asText()).hasSizeGreaterThan(500);
                assertThat(version.get("text").get("en").asText()).hasSizeGreaterThan(500);
            });
        }
    }
}
