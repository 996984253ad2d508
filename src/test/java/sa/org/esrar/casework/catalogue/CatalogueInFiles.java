package sa.org.esrar.casework.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The services as their files have them, without a database. */
final class CatalogueInFiles {

    static final Map<String, String> VALUES = Map.of(
            "cash-assistance-most", "5000",
            "stall-fee", "600",
            "membership-shares-least", "1",
            "membership-shares-most", "100",
            "commission-percent", "15");

    private CatalogueInFiles() {}

    static CatalogueFiles files() {
        return new CatalogueFiles(new ObjectMapper(), new CatalogueSettings(VALUES, null));
    }

    static List<ServiceDefinition> services() {
        // A word that no part of the program knows is a slip in a file.
        ObjectMapper strict = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return files().services().stream().map(file -> read(strict, file)).toList();
    }

    static ServiceDefinition service(String code) {
        return services().stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ServiceDefinition read(ObjectMapper json, ObjectNode file) {
        file.remove("position");
        try {
            return json.treeToValue(file, ServiceDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
