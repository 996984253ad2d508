package sa.org.esrar.casework.oversight.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sa.org.esrar.casework.api.Languages;
import sa.org.esrar.casework.api.Localized;
import sa.org.esrar.casework.oversight.OpenCase;
import sa.org.esrar.casework.oversight.OversightFigures;
import sa.org.esrar.casework.oversight.web.OversightWords.Names;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.SignIn;
import sa.org.esrar.casework.staff.StaffUser;

/** The list of open cases as a file for a spreadsheet, under the filter of the page; the samples say that they are such. */
@RestController
class OversightDownload {

    private static final int MOST = 50_000;
    private static final String MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final List<String> COLUMNS =
            List.of("case", "matter", "status", "severity", "openedOn", "dueOn", "clock", "owner", "category", "field");

    private final OversightFigures figures;
    private final OversightWords words;
    private final Parties parties;
    private final SignIn signIn;

    OversightDownload(OversightFigures figures, OversightWords words, Parties parties, SignIn signIn) {
        this.figures = figures;
        this.words = words;
        this.parties = parties;
        this.signIn = signIn;
    }

    @GetMapping(OversightPage.ADDRESS + "/cases.csv")
    ResponseEntity<byte[]> cases(@RequestParam Map<String, String> asked, Locale locale) {
        StaffUser user = signIn.current();
        OversightFigures.requireOpenTo(user);
        String language = Languages.of(locale);
        Names names = words.names();
        StringBuilder file = new StringBuilder(MARK);
        if (parties.anyFictitious()) {
            file.append(cell(words.text("file.samples").in(language))).append(LINE_END);
        }
        file.append(row(COLUMNS.stream()
                        .map(column -> words.text("file." + column).in(language))
                        .toArray(String[]::new)))
                .append(LINE_END);
        figures.open(OversightPage.filter(asked), user, MOST, 0)
                .forEach(one -> file.append(row(line(one, names, language))).append(LINE_END));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("open-cases.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String[] line(OpenCase one, Names names, String language) {
        return new String[] {
            one.caseNumber(),
            words.matter(one).in(language),
            words.status(one).in(language),
            text(words.severity(one), language),
            one.openedOn().toString(),
            one.dueOn() == null ? "" : one.dueOn().toString(),
            words.clock(one).in(language),
            names.owner(one.officer(), one.group()).in(language),
            text(words.category(one.category()), language),
            text(words.field(one.field()), language)
        };
    }

    private static String text(Localized text, String language) {
        return text == null ? "" : text.in(language);
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).map(OversightDownload::cell).collect(Collectors.joining(","));
    }

    /** In quotes; what a spreadsheet would take for a formula begins with an apostrophe. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
