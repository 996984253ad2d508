package sa.org.esrar.casework.portal;

import static sa.org.esrar.casework.Figures.at;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import sa.org.esrar.casework.BenchApplication;
import sa.org.esrar.casework.Figures;
import sa.org.esrar.casework.Pace;
import sa.org.esrar.casework.SamplePeople;
import sa.org.esrar.casework.protection.Protection;

/**
 * The public pages over HTTP, twenty at once: the 95th percentile of the services page, of a case's tracking page, of the
 * filing's and of the complaint's POST, next to an empty page and a one-row insert through the same filters, in turns. Then what the home
 * page weighs over the wire with everything that it loads. See {@code docs/performance.md}.
 */
public final class PageBench {

    private static final int AT_ONCE = 20;
    private static final Pace PACE = Pace.of(Duration.ofSeconds(20), 5, Duration.ofSeconds(6));
    private static final String TOKEN = "6f1c2a9e-0000-4000-8000-00000000c5f4";
    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/[^\"#?]+\\.(?:css|js|svg|woff2)(?:\\?[^\"]*)?)\"");

    /** A font in a style sheet, relative to it. */
    private static final Pattern FONT = Pattern.compile("url\\(\"([^\":]+\\.woff2(?:\\?[^\"]*)?)\"\\)");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;

    private PageBench(int port) {
        root = "http://localhost:" + port;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (EmbeddedPostgres server = BenchApplication.server("casework");
                ConfigurableApplicationContext application =
                        BenchApplication.on(server, "casework", 15, EmptyPages.class)) {
            new PageBench(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                    .run(application);
        }
    }

    private void run(ConfigurableApplicationContext application) throws Exception {
        String form = get("/requests/licensing-support", "").body();
        String notice = first("name=\"noticeVersion\" value=\"(\\d+)\"", form);
        HttpResponse<String> begun = file(notice);
        String visit = cookie(begun);
        String page = path(begun).replaceAll("/request$", "");
        sign(page, visit, application);

        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("empty page", () -> expect(200, get("/services/bench-empty", "")));
        steps.put("one row written", () -> expect(200, post("/services/bench-row", "", "")));
        steps.put("services page", () -> expect(200, get("/services/fair-stall", "")));
        steps.put("tracking page", () -> expect(200, get(page, visit)));
        steps.put("filing POST", () -> expect(302, file(notice)));
        steps.put("complaint POST", () -> expect(302, complain()));
        Map<String, double[]> percentiles = new LinkedHashMap<>();
        for (Map.Entry<String, Step> step : steps.entrySet()) {
            percentile(step.getValue(), PACE.warmUp());
            percentiles.put(step.getKey(), new double[PACE.rounds()]);
        }
        double load = 0;
        for (int round = 0; round < PACE.rounds(); round++) {
            for (Map.Entry<String, Step> step : steps.entrySet()) {
                percentiles.get(step.getKey())[round] = percentile(step.getValue(), PACE.round());
            }
            load = Math.max(load, Figures.load());
        }
        double[] empty = percentiles.get("empty page");
        double[] row = percentiles.get("one row written");
        System.out.printf(
                "%n95th percentile in ms, %d at once, %d rounds, load up to %.1f%n", AT_ONCE, PACE.rounds(), load);
        System.out.printf("%-16s %8s %8s %8s %16s %12s%n", "", "median", "lowest", "highest", "to the empty one", "to one row");
        percentiles.forEach((name, values) -> System.out.printf(
                "%-16s %8.1f %8.1f %8.1f %16.1f %12.1f%n",
                name, at(values, 0.5), at(values, 0), at(values, 1), times(values, empty), times(values, row)));
        weigh();
    }

    /** The home page as a telephone's browser gets it the first time. */
    private void weigh() throws Exception {
        HttpResponse<byte[]> home = bytes("/");
        long whole = home.body().length;
        System.out.printf("%nHome page over the wire, in bytes%n%8d /%n", whole);
        Set<String> loaded = new LinkedHashSet<>();
        Matcher parts = LOADED.matcher(new String(home.body(), StandardCharsets.UTF_8));
        while (parts.find()) {
            loaded.add(parts.group(1));
        }
        for (String sheet : List.copyOf(loaded)) {
            if (sheet.contains(".css")) {
                Matcher fonts = FONT.matcher(get(sheet, "").body());
                while (fonts.find()) {
                    loaded.add(URI.create(sheet).resolve(fonts.group(1)).toString());
                }
            }
        }
        for (String part : loaded) {
            int size = bytes(part).body().length;
            System.out.printf("%8d %s%n", size, part);
            whole += size;
        }
        System.out.printf("%8d together (aim: under 250,000)%n%n", whole);
    }

    private HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept-Encoding", "gzip")
                .header("Accept", path.equals("/") ? "text/html" : "*/*")
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private double percentile(Step step, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (int caller = 0; caller < AT_ONCE; caller++) {
                all.add(callers.submit(() -> {
                    List<Double> times = new ArrayList<>();
                    while (System.nanoTime() < end) {
                        long start = System.nanoTime();
                        step.take();
                        times.add((System.nanoTime() - start) / 1e6);
                    }
                    return times;
                }));
            }
            List<Double> times = new ArrayList<>();
            for (Future<List<Double>> one : all) {
                times.addAll(one.get());
            }
            return at(times.stream().mapToDouble(Double::doubleValue).toArray(), 0.95);
        } finally {
            callers.shutdownNow();
        }
    }

    private HttpResponse<String> file(String notice) throws IOException, InterruptedException {
        int number = NUMBER.incrementAndGet();
        return post(
                "/requests/licensing-support",
                "",
                "noticeVersion=" + notice + "&filingKey=bench-" + number + "&name="
                        + encoded("نورة سعد العذقي")
                        + "&nationalId=" + SamplePeople.nationalId(number)
                        + "&mobile=0519990001&mobileOwner=OWN&category=productive-family&addressForm=FEMININE"
                        + "&agreedChannels=SMS");
    }

    /** An ordinary complaint with a name and a mobile, as somebody new writes it. */
    private HttpResponse<String> complain() throws IOException, InterruptedException {
        int number = NUMBER.incrementAndGet();
        return post(
                "/complain",
                "",
                "filingKey=bench-" + number + "&kind=SERVICE&respondent=NOBODY&text="
                        + encoded("انتظرنا في الصالة ساعتين، والكراسي قليلة، ولم يُخبرنا أحد متى يأتي دورنا.")
                        + "&wish=" + encoded("أن تُزاد الكراسي ويُعلَن الدور.")
                        + "&respondentName=&caseNumber=&accessCode=&name=" + encoded(SamplePeople.name(number))
                        + "&addressForm=FEMININE&mobile=" + SamplePeople.mobile(number) + "&email=&news=SMS");
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path, String cookies) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Accept", "text/html")
                        .header("Accept-Language", "ar")
                        .header("Cookie", cookies)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String cookies, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Accept", "text/html")
                        .header("Accept-Language", "ar")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", "CASEWORK-XSRF=" + TOKEN + "; " + cookies)
                        .header("X-CASEWORK-XSRF", TOKEN)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Completes and signs a begun request, so that its page is one of a case under way. */
    private void sign(String page, String visit, ConfigurableApplicationContext application) throws Exception {
        String answers = "answers.activity=x&answers.licenceWanted=SELF_EMPLOYMENT&answers.hasAccountAtPlatform=true"
                + "&answers.previousRefusal=false&answers.helpAt=OFFICE";
        expect(302, post(page + "/request", visit, answers));
        expect(302, post(page + "/code", visit, ""));
        byte[] message = application
                .getBean(JdbcClient.class)
                .sql("select text from outbox_message where template = 'otp.signature'")
                .query(byte[].class)
                .single();
        String text = application.getBean(Protection.class).decrypt("notifications.text", message);
        HttpResponse<String> signed = post(page + "/signature", visit, "code=" + first("\\b(\\d{6})\\b", text));
        if (!path(signed).endsWith("/receipt")) {
            throw new IllegalStateException("not signed: " + signed.statusCode());
        }
    }

    private static String path(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("visit="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private static String first(String pattern, String html) {
        Matcher found = Pattern.compile(pattern).matcher(html);
        if (!found.find()) {
            throw new IllegalStateException(pattern + " not in " + html);
        }
        return found.group(1);
    }

    /** Round by round, and of those the median. */
    private static double times(double[] values, double[] base) {
        return at(Figures.each(PACE.rounds(), round -> values[round] / base[round]), 0.5);
    }

    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }
}
