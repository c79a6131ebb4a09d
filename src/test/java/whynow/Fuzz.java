package whynow;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Spoils good inputs until a parser breaks: cuts, repeats, swaps, splices, and puts in what parsers
 * dislike. The same seed gives the same inputs; {@code -Pfuzz} goes on for a minute a parser,
 * {@code -Psoak} for ten. What breaks one is kept as a file under {@code src/test/resources/fuzz}
 * and tried first for ever after.
 *
 * <pre>{@code
 * Fuzz.of("robots", "User-agent: *\nDisallow: /x").run(text -> Robots.read(URL, bytes(text), "Whynow"));
 * }</pre>
 */
public final class Fuzz {
  private static final long MILLIS = Long.getLong("whynow.fuzz", 250);
  private static final Path KEPT = Path.of("src/test/resources/fuzz");
  private static final Duration SLOW = Duration.ofSeconds(2);
  private static final int LONGEST = 200_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What has broken parsers before: ends, depths, numbers, widths and halves of characters. */
  private static final List<String> NASTY =
      List.of(
          "\u0000",
          "\uFEFF",
          "\uD83D",
          "\uDE00",
          "\u202E",
          "\u0130",
          "ß",
          "\n\n",
          "\r",
          "\"",
          "'",
          "\\",
          "%",
          "%ZZ",
          "%00",
          "&#x110000;",
          "&amp;",
          "<!--",
          "]]>",
          "<![CDATA[",
          "<?xml",
          "<!DOCTYPE x [<!ENTITY a \"b\">]>",
          "</",
          "{",
          "}",
          "[",
          "]",
          "[[[[[[[[",
          ",",
          ";",
          ":",
          "://",
          "//",
          "@",
          "#",
          "$",
          "\\1",
          "$1",
          "(",
          ")",
          "-1",
          "0",
          "99999999999999999999",
          "1e999",
          "NaN",
          "2026-02-30",
          "31.13.2026",
          "25:61",
          "-0001-01-01T00:00:00Z",
          "null",
          "true",
          "一",
          "〇",
          "二〇二六年十三月四十日",
          "下周八",
          "next Xday",
          "１２３",
          "٣",
          "  ");

  private final String name;
  private final List<String> seeds;
  private final Random chance;

  private Fuzz(String name, List<String> seeds) {
    this.name = name;
    this.seeds = seeds;
    this.chance = new Random(name.hashCode());
  }

  /** Something that reads text; what it throws is a fault, unless it catches that itself. */
  public interface Parser {
    void read(String text) throws Exception;
  }

  /**
   * Begins with inputs that are good.
   *
   * @param name of the parser, and of the folder of what broke it
   */
  public static Fuzz of(String name, String... seeds) {
    return new Fuzz(name, List.of(seeds));
  }

  /** The bytes of a text, half characters included as a parser may meet them. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Tries what broke it before, then new inputs until the time is over. */
  public void run(Parser parser) throws IOException {
    for (String kept : kept()) {
      attempt(parser, kept);
    }
    List<String> pool = new ArrayList<>(seeds);
    seeds.forEach(seed -> attempt(parser, seed));
    long end = System.nanoTime() + Duration.ofMillis(MILLIS).toNanos();
    while (System.nanoTime() < end) {
      String input = spoilt(pool.get(chance.nextInt(pool.size())));
      attempt(parser, input);
      if (pool.size() < 200 && chance.nextInt(20) == 0) {
        pool.add(input);
      }
    }
  }

  private List<String> kept() throws IOException {
    Path folder = KEPT.resolve(name);
    List<String> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          try (InputStream in = Files.newInputStream(file)) {
            all.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return all;
  }

  /** Counts the thread's own time, so that a busy machine fails nothing. */
  private void attempt(Parser parser, String input) {
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      parser.read(input);
    } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
      throw new AssertionError(name + " breaks on " + written(input), e);
    }
    Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    if (took.compareTo(SLOW) > 0) {
      throw new AssertionError(name + " takes " + took + " for " + written(input));
    }
  }

  /** Where the input was put, to be looked at and kept. */
  private String written(String input) {
    try {
      Path file = Path.of("target", "fuzz", name + "-" + Integer.toHexString(input.hashCode()));
      Files.createDirectories(file.getParent());
      Files.write(file, bytes(input));
      String shown = input.length() > 300 ? input.substring(0, 300) + "…" : input;
      return file + ": " + shown;
    } catch (IOException e) {
      return input;
    }
  }

  private String spoilt(String text) {
    String spoilt = text;
    for (int i = chance.nextInt(4); i >= 0; i--) {
      spoilt = once(spoilt);
    }
    return spoilt.length() > LONGEST ? spoilt.substring(0, LONGEST) : spoilt;
  }

  private String once(String text) {
    int a = chance.nextInt(text.length() + 1);
    int b = Math.min(text.length(), a + 1 + chance.nextInt(20));
    String head = text.substring(0, a);
    return switch (chance.nextInt(8)) {
      case 0 -> head + text.substring(b);
      case 1 -> head;
      case 2 -> head + text.substring(a, b).repeat(1 + chance.nextInt(6)) + text.substring(b);
      case 3 -> head + text.substring(a, b).repeat(chance.nextInt(20) == 0 ? 2_000 : 3);
      case 4 -> head + (char) chance.nextInt(0x3100) + text.substring(a);
      case 5 -> head + tail(seeds.get(chance.nextInt(seeds.size())));
      case 6 -> text.substring(a) + head;
      default -> head + NASTY.get(chance.nextInt(NASTY.size())) + text.substring(a);
    };
  }

  private String tail(String seed) {
    return seed.substring(chance.nextInt(seed.length() + 1));
  }
}
