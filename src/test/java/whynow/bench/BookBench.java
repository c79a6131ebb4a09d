package whynow.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import whynow.App;
import whynow.Settings;
import whynow.chat.Conversation;
import whynow.chat.Speaker;
import whynow.digest.Period;
import whynow.language.Language;
import whynow.store.Store;
import whynow.store.jdbc.BulkBook;
import whynow.team.Rep;

/**
 * How long the book takes to answer as it grows: the median of many askings, warm, in milliseconds
 * of the thread's own CPU time, so that what else the machine does is left out. The book is made
 * once for each size and kept in a folder.
 *
 * <pre>{@code
 * mvn -q test-compile org.codehaus.mojo:exec-maven-plugin:3.5.0:java -Dexec.classpathScope=test -Dexec.mainClass=whynow.bench.BookBench
 * }</pre>
 */
public final class BookBench {
  private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int REPS = 50;

  private BookBench() {}

  /** Takes the number of touches, several for a table; the folder of the books last. */
  public static void main(String[] args) throws IOException {
    List<String> sizes =
        args.length > 1 ? List.of(args).subList(0, args.length - 1) : List.of("10000");
    Path folder =
        Files.createDirectories(Path.of(args.length > 0 ? args[args.length - 1] : "target/bench"));
    System.out.println(
        "| touches | leads | rep's digest | team's digest | today | due reminders | timeline | search, common word | search, rare word |");
    for (String size : sizes) {
      int touches = Integer.parseInt(size);
      Path file = folder.resolve(size + ".db");
      boolean isNew = !Files.exists(file);
      Settings settings =
          Settings.from(
              Map.of("WHYNOW_STORE", "jdbc:sqlite:" + file, "WHYNOW_NOW", NOW.toString()));
      try (App app = new App(settings)) {
        if (isNew) {
          fill(app, touches);
        }
        System.out.println(row(app, touches));
      }
    }
  }

  private static void fill(App app, int touches) {
    for (int i = 0; i < REPS; i++) {
      Rep.Role role = i == 0 ? Rep.Role.MANAGER : Rep.Role.REP;
      app.store().reps().add(new Rep(0, "Rep " + i, role, ZoneId.of("Europe/Berlin"), Language.EN));
    }
    BulkBook.fill(app.storeUrl(), touches, REPS, NOW);
  }

  private static String row(App app, int touches) {
    Store store = app.store();
    List<Rep> reps = store.reps().all();
    Rep boss = store.reps().byName("Rep 0").orElseThrow();
    Random random = new Random(7);
    Period day = Period.day(TODAY);
    Speaker nobody = app.speaker(List.of());
    var bot = app.bot(nobody, nobody, Runnable::run);
    Conversation page = Conversation.direct("web", "1");
    double rep = median(() -> app.book().digests().of(any(reps, random), day));
    double team = median(() -> app.book().digests().ofTeam(boss, day));
    double today = median(() -> bot.ask(any(reps, random), page, "today"));
    double due =
        median(
            () -> {
              store.followups().toRemind(NOW.minus(Duration.ofDays(2)));
              store.followups().meetings(NOW.plus(Duration.ofDays(14)));
            });
    int leads = touches / 10;
    double timeline = median(() -> store.touches().at(1 + random.nextInt(leads), 50));
    double common = median(() -> store.search().find("新仓 资料", boss.id(), 20));
    double rare = median(() -> store.search().find("zebra", 0, 20));
    return String.format(
        Locale.ROOT,
        "| %,d | %,d | %.1f | %.1f | %.1f | %.2f | %.2f | %.1f | %.1f |",
        touches,
        leads,
        rep,
        team,
        today,
        due,
        timeline,
        common,
        rare);
  }

  private static Rep any(List<Rep> reps, Random random) {
    return reps.get(random.nextInt(reps.size()));
  }

  private static double median(Runnable asking) {
    long[] times = new long[41];
    for (int i = 0; i < times.length; i++) {
      long started = THREADS.getCurrentThreadCpuTime();
      asking.run();
      times[i] = THREADS.getCurrentThreadCpuTime() - started;
    }
    long[] warm = Arrays.copyOfRange(times, 10, times.length);
    Arrays.sort(warm);
    return warm[warm.length / 2] / 1e6;
  }
}
