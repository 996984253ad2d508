package sa.org.esrar.casework.catalogue;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the catalogue.
 *
 * @param values amounts and counts that the board may change; the service files name them as {@code ${name}}. A change
 *     makes a new version of the services concerned at the next start.
 * @param maxPublication largest file of a published document
 */
@ConfigurationProperties("casework.catalogue")
record CatalogueSettings(@DefaultValue Map<String, String> values, @DefaultValue("10MB") DataSize maxPublication) {}
