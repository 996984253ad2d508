package sa.org.esrar.casework.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.PropertyPlaceholderHelper;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The services and documents as people wrote them: {@code catalogue/services/*.yaml}, {@code catalogue/documents/*.yaml}. */
@Component
class CatalogueFiles {

    private final ObjectMapper json;
    private final CatalogueSettings settings;
    private final PropertyPlaceholderHelper placeholders = new PropertyPlaceholderHelper("${", "}");

    CatalogueFiles(ObjectMapper json, CatalogueSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    /** Each service with the items that every service has before its own. */
    List<ObjectNode> services() {
        ArrayNode everywhere = (ArrayNode)
                read(single("classpath:catalogue/every-service.yaml")).get("items");
        return all("classpath:catalogue/services/*.yaml").stream()
                .map(service -> {
                    ArrayNode items = everywhere.deepCopy();
                    items.addAll((ArrayNode) service.get("items"));
                    service.set("items", items);
                    return service;
                })
                .toList();
    }

    List<ObjectNode> documents() {
        return all("classpath:catalogue/documents/*.yaml");
    }

    /** Questions that people ask again and again, with our answers. */
    ObjectNode questions() {
        return read(single("classpath:catalogue/questions.yaml"));
    }

    private List<ObjectNode> all(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(this::read)
                    .sorted(Comparator.comparingInt(file -> file.get("position").asInt()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource single(String location) {
        return new PathMatchingResourcePatternResolver().getResource(location);
    }

    private ObjectNode read(Resource file) {
        try {
            String text = placeholders.replacePlaceholders(
                    file.getContentAsString(StandardCharsets.UTF_8), name -> value(file, name));
            JsonNode read = json.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
            return (ObjectNode) read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String value(Resource file, String name) {
        String value = settings.values().get(name);
        if (value == null) {
            throw new IllegalStateException(
                    file.getFilename() + " needs the setting casework.catalogue.values." + name);
        }
        return value;
    }
}
