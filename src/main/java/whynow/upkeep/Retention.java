package whynow.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long each thing is kept.
 *
 * <pre>{@code
 * Retention.of("pages 90d, messages 12m, touches ever").goingAt(now)   // {PAGES=…, MESSAGES=…}
 * }</pre>
 *
 * @param spans what is let go, and after how long; what is missing is kept for ever
 */
public record Retention(Map<Kept, Period> spans) {
  public Retention {
    spans = Map.copyOf(spans);
  }

  /**
   * Reads it.
   *
   * @param text pairs by comma of a {@link Kept#word} and days, months or years ({@code 90d},
   *     {@code 12m}, {@code 2y}) or {@code ever}
   * @throws IllegalArgumentException when it cannot be read or is shorter than is safe
   */
  public static Retention of(String text) {
    return new Retention(Map.of()).but(text);
  }

  /** The same but for what the text names; see {@link #of} for its form and errors. */
  public Retention but(String text) {
    Map<Kept, Period> all = new EnumMap<>(Kept.class);
    all.putAll(spans);
    for (String pair : text.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*", -1)) {
      String[] parts = pair.split("\\s+", 2);
      Kept what = Kept.valueOf(parts[0].toUpperCase(Locale.ROOT));
      if (parts.length > 1 && parts[1].equals("ever")) {
        all.remove(what);
      } else {
        all.put(what, span(what, parts));
      }
    }
    return new Retention(all);
  }

  private static Period span(Kept what, String[] parts) {
    if (parts.length < 2 || !parts[1].matches("\\d{1,4}[dmy]")) {
      throw new IllegalArgumentException("no span of time for " + what.word());
    }
    Period span = Period.parse("P" + parts[1]);
    if (LocalDate.EPOCH.plus(span).toEpochDay() < what.leastDays) {
      throw new IllegalArgumentException(what.word() + " is too short");
    }
    return span;
  }

  /** Before which moment each thing goes, as seen from now. */
  public Map<Kept, Instant> goingAt(Instant now) {
    Map<Kept, Instant> before = new EnumMap<>(Kept.class);
    spans.forEach(
        (what, span) -> before.put(what, now.atOffset(ZoneOffset.UTC).minus(span).toInstant()));
    return before;
  }
}
