package sa.org.esrar.casework.enrolment;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import sa.org.esrar.casework.BenchApplication;
import sa.org.esrar.casework.parties.Parties;
import sa.org.esrar.casework.staff.StaffUser;

/**
 * A list of 20,000 rows, 500 of them wrong, checked, imported and undone: rows per second. Then the name search among
 * 100,000 persons: the 95th percentile of one officer's searches, one after the other. See {@code docs/performance.md}.
 */
public final class PeopleBench {

    private static final int ROWS = 20_000;
    private static final int WRONG = 500;
    private static final int ROUNDS = 2;
    private static final int PERSONS = 100_000;
    private static final int SEARCHES = 2_000;
    private static final StaffUser RECEPTION = new StaffUser("reception-1", Set.of("intake-officers"));

    private static final String[] FIRST = {
        "نورة", "فاطمة", "هدى", "مريم", "زينب", "سارة", "ريم", "حصة", "موضي", "منيرة", "لطيفة", "خلود", "عبير", "منال",
        "ليلى", "نوف", "أحمد", "عبدالله", "ناصر", "فهد", "خالد", "سعد", "يوسف", "جاسم", "علي", "حسين", "إبراهيم", "مؤمن"
    };
    private static final String[] MIDDLE = {
        "سعد", "علي", "حسن", "إبراهيم", "يوسف", "مؤمن", "حسين", "خالد", "عبدالله", "ناصر", "فهد", "جاسم", "محمد", "سلمان"
    };
    private static final String[] LAST = {
        "العذقي", "الجريدي", "الخلاصي", "السعفي", "الطلعي", "الكربي", "الليفي", "الشيشي", "البسري", "البرحي", "الهلالي",
        "الرزيزي", "الشهلي", "الغري", "المرزبي"
    };

    private PeopleBench() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (EmbeddedPostgres server = BenchApplication.server("casework");
                ConfigurableApplicationContext application = BenchApplication.on(server, "casework", 5)) {
            importAndUndo(application);
            search(application);
        }
    }

    private static void importAndUndo(ConfigurableApplicationContext application) {
        PeopleImports imports = application.getBean(PeopleImports.class);
        ImportWork work = application.getBean(ImportWork.class);
        Random random = new Random(1448);
        System.out.printf("%nA list of %,d rows, %d of them wrong, rows per second%n", ROWS, WRONG);
        System.out.printf("%-8s %8s %8s %8s %8s %6s%n", "round", "read", "check", "import", "undo", "load");
        for (int round = 1; round <= ROUNDS; round++) {
            byte[] file = list(random).getBytes(StandardCharsets.UTF_8);
            UUID[] id = new UUID[1];
            double read = rate(() -> id[0] = imports.upload("list.csv", file, RECEPTION));
            double check = rate(() -> {
                imports.check(id[0], imports.one(id[0], RECEPTION).list().matching().columns(), RECEPTION);
                workOff(work);
            });
            requireTotal(imports, id[0], Outcome.WRONG, WRONG);
            double taken = rate(() -> {
                imports.start(id[0], RECEPTION);
                workOff(work);
            });
            requireTotal(imports, id[0], Outcome.WRONG, WRONG);
            double undo = rate(() -> {
                imports.undo(id[0], RECEPTION);
                workOff(work);
            });
            requireTotal(imports, id[0], Outcome.ADDED, 0);
            System.out.printf("%-8d %8.0f %8.0f %8.0f %8.0f %6.1f%n", round, read, check, taken, undo, load());
        }
    }

    private static void search(ConfigurableApplicationContext application) {
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        Parties parties = application.getBean(Parties.class);
        people(jdbc);
        jdbc.execute("analyze party");
        Random random = new Random(353);
        double[] times = new double[SEARCHES];
        for (int i = -SEARCHES / 4; i < SEARCHES; i++) {
            String typed = one(FIRST, random) + ' ' + (i % 2 == 0 ? "" : one(MIDDLE, random) + ' ') + one(LAST, random);
            long start = System.nanoTime();
            int found = parties.search(typed, 10).size();
            double took = (System.nanoTime() - start) / 1e6;
            if (found == 0) {
                throw new IllegalStateException("nobody found");
            }
            if (i >= 0) {
                times[i] = took;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%nName search among %,d persons, ms: median %.1f, 95th percentile %.1f, highest %.1f, load %.1f%n",
                PERSONS, times[SEARCHES / 2], times[SEARCHES * 95 / 100], times[SEARCHES - 1], load());
    }

    /** Written below the services: what is measured is the search. The names are in the form in which they are searched. */
    private static void people(JdbcTemplate jdbc) {
        jdbc.update(
                """
                insert into party (id, version, establishment, name, name_key, search_key, category, address_form,
                                   fictitious, registered_at)
                select gen_random_uuid(), 0, false, n, n, n, 'trainee', 'FEMININE', false, now()
                  from (select concat_ws(' ', (cast(? as text[]))[1 + i % 28], (cast(? as text[]))[1 + (i / 28) % 14],
                                         (cast(? as text[]))[1 + (i / 392) % 14], (cast(? as text[]))[1 + (i / 5488) % 15]) as n
                          from generate_series(1, ?) i) names
                """,
                keys(FIRST),
                keys(MIDDLE),
                keys(MIDDLE),
                keys(LAST),
                PERSONS);
        jdbc.update(
                """
                insert into party_contact (party_id, agreed_channels, language, source, recorded_at)
                select id, '', 'ar', 'STAFF', now() from party p
                 where not exists (select 1 from party_contact c where c.party_id = p.id)""");
    }

    private static String keys(String[] names) {
        return "{" + String.join(",", names)
                        .replaceAll("[أإآ]", "ا")
                        .replace('ة', 'ه')
                        .replace('ى', 'ي')
                        .replace('ؤ', 'و')
                + "}";
    }

    private static String list(Random random) {
        StringBuilder rows = new StringBuilder("الاسم,الجوال,الفئة,صيغة المخاطبة,رقم الأسرة,صلة القرابة\n");
        for (int i = 0; i < ROWS; i++) {
            boolean wrong = i % (ROWS / WRONG) == 7;
            rows.append(one(FIRST, random))
                    .append(' ')
                    .append(one(MIDDLE, random))
                    .append(' ')
                    .append(letters(i))
                    .append(' ')
                    .append(one(LAST, random))
                    .append(wrong ? ",0135861234" : ",")
                    .append(",أسرة منتجة,المكرمة,")
                    .append(i / 4)
                    .append(i % 4 == 0 ? ",ممثل الأسرة\n" : ",ابنة\n");
        }
        return rows.toString();
    }

    /** So that no two rows are alike. */
    private static String letters(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number * 7919 % 100_003; rest > 0; rest /= 20) {
            word.append((char) ('ب' + rest % 20));
        }
        return word.append("ات").toString();
    }

    private static void workOff(ImportWork work) {
        while (work.step()) {
            // until nothing is left to do
        }
    }

    private static void requireTotal(PeopleImports imports, UUID id, Outcome outcome, int total) {
        int found = imports.one(id, RECEPTION).total(outcome);
        if (found != total) {
            throw new IllegalStateException(outcome + ": " + found + " instead of " + total);
        }
    }

    private static double rate(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return ROWS / ((System.nanoTime() - start) / 1e9);
    }

    private static String one(String[] names, Random random) {
        return names[random.nextInt(names.length)];
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
