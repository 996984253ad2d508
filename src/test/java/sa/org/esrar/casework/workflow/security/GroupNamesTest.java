package sa.org.esrar.casework.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** A group has one name, in the engine, on our pages and in Tasklist (glossary, section 3). */
class GroupNamesTest {

    private static final String KIT = "META-INF/resources/webjars/camunda/lib/casework/forms-kit/groups.js";

    @Test
    void everyGroupHasItsNameInBothLanguagesEverywhere() throws IOException {
        Properties arabic = names("staff.properties");
        Properties english = names("staff_en.properties");
        String kit = new ClassPathResource(KIT).getContentAsString(StandardCharsets.UTF_8);
        assertThat(StaffGroups.names()).hasSize(18).allSatisfy((group, name) -> {
            assertThat(arabic.getProperty("staff.group." + group)).isEqualTo(name);
            assertThat(kit)
                    .contains("'%s': ['%s', '%s']".formatted(group, name, english.getProperty("staff.group." + group)));
        });
    }

    private static Properties names(String bundle) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/" + bundle), StandardCharsets.UTF_8));
    }
}
