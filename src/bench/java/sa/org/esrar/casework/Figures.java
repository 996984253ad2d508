package sa.org.esrar.casework;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What is made of the measured values, and how busy the machine was. */
public final class Figures {

    private Figures() {}

    /** @param part 0 the lowest, 0.5 the median, 1 the highest */
    public static double at(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }

    public static double[] each(int rounds, IntToDoubleFunction figure) {
        return IntStream.range(0, rounds).mapToDouble(figure).toArray();
    }

    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
