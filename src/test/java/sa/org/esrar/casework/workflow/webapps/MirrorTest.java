package sa.org.esrar.casework.workflow.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class MirrorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "margin-left:5px | margin-right:5px",
                "border-left-color:red | border-right-color:red",
                "border-top-left-radius:3px | border-top-right-radius:3px",
                "left:-10px | right:-10px",
                "float:left | float:right",
                "clear:right | clear:left",
                "text-align:left | text-align:right",
                "text-align:center | text-align:center",
                "margin:1px 2px 3px 4px | margin:1px 4px 3px 2px",
                "padding:1px 2px | padding:1px 2px",
                "border-width:0 1px 0 2px | border-width:0 2px 0 1px",
                "border-radius:1px 2px 3px 4px | border-radius:2px 1px 4px 3px",
                "border-radius:0 4px | border-radius:4px 0 4px 0",
                "border-radius:4px | border-radius:4px",
                "box-shadow:2px 0 3px red,inset -1px 1px blue | box-shadow:-2px 0 3px red,inset 1px 1px blue",
                "transform:translate3d(-100%,0,0) | transform:translate3d(100%,0,0)",
                "transform:translateY(2px) | transform:translateY(2px)",
                "transform:rotate(45deg) | transform:rotate(45deg)",
                "transition:left .2s | transition:right .2s",
                "background-position:0% 50% | background-position:100% 50%",
                "cursor:e-resize | cursor:w-resize",
                "color:red | color:red",
            })
    void mirrorsWhatHasASide(String leftToRight, String rightToLeft) {
        assertThat(Mirror.of("a{" + leftToRight + "}")).isEqualTo("a{" + rightToLeft + "}");
    }

    @Test
    void mirrorsInsideMediaQueriesAndLeavesNamesAlone() {
        assertThat(Mirror.of("@media (min-width:10px){.pull-left{float:left;color:var(--left)}}"))
                .contains(".pull-left{float:right")
                .contains("min-width:10px")
                .contains("var(--left)");
    }

    @Test
    void keepsImportance() {
        assertThat(Mirror.of("a{margin-left:0 !important}")).contains("margin-right:0 !important");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void losesNoRuleOfTheWebApps(String app) throws Exception {
        String original = new ClassPathResource(
                        "META-INF/resources/webjars/camunda/app/%s/camunda-%s-bootstrap.css".formatted(app, app))
                .getContentAsString(StandardCharsets.UTF_8);

        String mirrored = Mirror.of(original);

        assertThat(rules(mirrored)).isGreaterThanOrEqualTo(rules(original) * 98 / 100);
        assertThat(count(mirrored, "float:\\s*right")).isEqualTo(count(original, "float:\\s*left"));
        assertThat(count(mirrored, "[;{\\s]margin-right:")).isEqualTo(count(original, "[;{\\s]margin-left:"));
        assertThat(mirrored).contains("url(../../assets/");
    }

    private static long rules(String css) {
        return count(css.replaceAll("(?s)/\\*.*?\\*/", ""), "\\{");
    }

    private static long count(String css, String regex) {
        return Pattern.compile(regex)
                .matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""))
                .results()
                .count();
    }
}
