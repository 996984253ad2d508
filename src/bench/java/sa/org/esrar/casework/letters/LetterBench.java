package sa.org.esrar.casework.letters;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Letters of every kind, one after the other: how long the first takes, then letters a second and the 95th percentile of
 * one. See {@code docs/performance.md}.
 */
public final class LetterBench {

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int ROUNDS = 3;

    private final LetterPrinter printer;
    private final List<Letter> letters = new ArrayList<>(SampleLetters.all().values());

    private LetterBench(LetterPrinter printer) {
        this.printer = printer;
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(LetterPress.class)
                .web(WebApplicationType.NONE)
                .run()) {
            new LetterBench(application.getBean(LetterPrinter.class)).run();
        }
    }

    private void run() {
        System.out.printf("%nthe first letter: %.0f ms%n", one(0));
        round(WARM_UP);
        System.out.printf("%-12s %12s %12s %8s%n", "", "letters/s", "p95 in ms", "load");
        for (int round = 1; round <= ROUNDS; round++) {
            double[] times = round(ROUND);
            System.out.printf(
                    "round %-6d %12.1f %12.0f %8.1f%n",
                    round,
                    1000 / Arrays.stream(times).average().orElseThrow(),
                    times[(int) (0.95 * times.length)],
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf("heap at its highest: %d MB (aim: p95 under 500 ms)%n%n", peak >> 20);
    }

    /** @return the times in ms, sorted */
    private double[] round(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        List<Double> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            times.add(one(times.size()));
        }
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private double one(int index) {
        long start = System.nanoTime();
        printer.print(letters.get(index % letters.size()), SampleLetters.NUMBER, SampleLetters.AT);
        return (System.nanoTime() - start) / 1e6;
    }
}
