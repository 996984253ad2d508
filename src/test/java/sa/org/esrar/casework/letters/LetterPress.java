package sa.org.esrar.casework.letters;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** What prints letters, with the real texts and settings, and nothing else of the application. */
@ComponentScan(
        basePackages = "sa.org.esrar.casework.api",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(LanguageConfiguration|Messages)"))
@EnableConfigurationProperties(LetterSettings.class)
@Import(LetterPrinter.class)
public class LetterPress {}
