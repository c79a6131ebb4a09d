package whynow.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How many watched accounts are read again within their hour: a day of {@code WatchNotices} played
 * in milliseconds of its own, without a network, the same each time. A look takes what is due; so
 * many readers share it out; the next look comes ten seconds after the last of them is through.
 *
 * <pre>{@code
 * mvn -q test-compile org.codehaus.mojo:exec-maven-plugin:3.5.0:java -Dexec.classpathScope=test -Dexec.mainClass=whynow.bench.CrawlSchedule
 * }</pre>
 */
public final class CrawlSchedule {
  private static final double MINUTE = 60;
  private static final double HOUR = 3_600;
  private static final double DAY = 24 * HOUR;

  private static final double PAUSE = 10;

  /** Later than this after its hour is not within it. */
  private static final double LATE = 5 * MINUTE;

  private static final double BUDGET = 30;
  private static final double REQUEST_TIMEOUT = 10;

  /** Requests of a reading that finds nothing new, all conditional; two more for news. */
  private static final int UNCHANGED = 4;

  private static final int NEWS = 2;
  private static final double NEWS_AN_HOUR = 0.02;

  /** Of the accounts, how many keep their news on one of a few hosts that they share. */
  private static final double ON_SHARED_HOSTS = 0.05;

  private static final int SHARED_HOSTS = 5;
  private static final int CONNECTIONS = 2;

  private final SplittableRandom random = new SplittableRandom(1);
  private final int readers;
  private final List<Site> sites;
  private final double[] late;
  private int readings;
  private int inTime;
  private int cutShort;
  private long requests;

  private CrawlSchedule(int accounts, int readers) {
    this.readers = readers;
    double[][] shared = new double[SHARED_HOSTS][CONNECTIONS];
    this.sites = IntStream.range(0, accounts).mapToObj(i -> site(shared)).toList();
    this.late = new double[accounts * 30];
  }

  /** A watched site; {@code free} says when each connection to its host is free again. */
  private static final class Site {
    private final double latency;
    private final double[] free;
    private double due;

    Site(double latency, double[] free, double due) {
      this.latency = latency;
      this.free = free;
      this.due = due;
    }
  }

  private Site site(double[][] shared) {
    double[] host =
        random.nextDouble() < ON_SHARED_HOSTS
            ? shared[random.nextInt(SHARED_HOSTS)]
            : new double[CONNECTIONS];
    return new Site(latency(), host, random.nextDouble() * HOUR);
  }

  /** Seconds a request: most sites answer soon, some slowly, one in a hundred never. */
  private double latency() {
    double kind = random.nextDouble();
    if (kind < 0.70) {
      return 0.1 + random.nextDouble() * 0.3;
    }
    if (kind < 0.95) {
      return 0.4 + random.nextDouble() * 0.8;
    }
    return kind < 0.99 ? 1.2 + random.nextDouble() * 2.8 : REQUEST_TIMEOUT;
  }

  private void play() {
    for (double now = 0; now < DAY; now = look(now) + PAUSE) {}
  }

  /** Reads what is due; when the last of it was read. */
  private double look(double now) {
    List<Site> due = new ArrayList<>(sites.stream().filter(site -> site.due <= now).toList());
    due.sort(Comparator.comparingDouble(site -> site.due));
    PriorityQueue<Double> free = new PriorityQueue<>();
    IntStream.range(0, readers).forEach(i -> free.add(now));
    double last = now;
    for (Site site : due) {
      double end = read(site, free.remove());
      free.add(end);
      last = Math.max(last, end);
    }
    return last;
  }

  private double read(Site site, double start) {
    count(start - site.due);
    site.due = start + HOUR;
    int wanted = UNCHANGED + (random.nextDouble() < NEWS_AN_HOUR ? NEWS : 0);
    double end = start;
    for (int i = 0; i < wanted; i++) {
      Arrays.sort(site.free);
      // Two side by side: the third page is known when the first is read.
      double begin = Math.max(site.free[0], i < CONNECTIONS ? start : site.free[0]);
      if (begin > start + BUDGET) {
        cutShort++;
        return Math.max(end, start + BUDGET);
      }
      site.free[0] = begin + site.latency * (0.8 + random.nextDouble() * 0.4);
      end = Math.max(end, site.free[0]);
      requests++;
    }
    return Math.min(end, start + BUDGET);
  }

  private void count(double lateness) {
    if (lateness <= LATE) {
      inTime++;
    }
    late[readings++ % late.length] = lateness;
  }

  private String row(int accounts) {
    double[] sorted = Arrays.copyOf(late, Math.min(readings, late.length));
    Arrays.sort(sorted);
    return "| %,d | %d | %.1f | %.1f %% | %.1f | %.1f | %.1f %% |%n"
        .formatted(
            accounts,
            readers,
            requests / DAY,
            100.0 * inTime / readings,
            sorted[sorted.length / 2] / MINUTE,
            sorted[sorted.length * 99 / 100] / MINUTE,
            100.0 * cutShort / readings);
  }

  private boolean keepsUp() {
    return inTime >= 0.99 * readings;
  }

  private static CrawlSchedule played(int accounts, int readers) {
    CrawlSchedule day = new CrawlSchedule(accounts, readers);
    day.play();
    return day;
  }

  /** The most accounts, to the hundred, of which 99 readings in 100 are in time. */
  private static int most(int readers) {
    int below = 0;
    int above = 3_000 * readers;
    while (above - below > 100) {
      int middle = (below + above) / 2;
      boolean kept = played(middle, readers).keepsUp();
      below = kept ? middle : below;
      above = kept ? above : middle;
    }
    return below / 100 * 100;
  }

  /** Prints both tables. */
  public static void main(String[] arguments) {
    System.out.println(
        "| accounts | readers | requests/s | in time | late, median min | late, p99 min | cut short |\n"
            + "|---|---|---|---|---|---|---|");
    for (int accounts : List.of(1_000, 10_000, 30_000, 100_000)) {
      for (int readers : List.of(12, 36, 192)) {
        System.out.print(played(accounts, readers).row(accounts));
      }
    }
    System.out.println("\n| readers | most accounts in time |\n|---|---|");
    for (int readers : List.of(12, 36)) {
      System.out.printf("| %d | %,d |%n", readers, most(readers));
    }
  }
}
