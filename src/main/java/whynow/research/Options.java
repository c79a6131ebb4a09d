package whynow.research;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How much to read.
 *
 * @param maxPages posts read at most
 * @param since how old a trigger may be; undated ones are kept
 * @param fresh how old a kept page may be to be taken without asking
 * @param deadline real time for the whole reading
 */
public record Options(int maxPages, Optional<Duration> since, Duration fresh, Duration deadline) {
  public static final Options DEFAULT =
      new Options(60, Optional.empty(), Duration.ofHours(1), Duration.ofSeconds(30));

  public Options withMaxPages(int pages) {
    return new Options(pages, since, fresh, deadline);
  }

  public Options since(Optional<Duration> oldest) {
    return new Options(maxPages, oldest, fresh, deadline);
  }

  /** The day before which triggers are too old, if there is one. */
  Optional<LocalDate> oldest(LocalDate today) {
    return since.map(age -> today.minusDays(age.toDays()));
  }

  /** The same, content with kept pages as old as this. */
  public Options fresh(Duration age) {
    return new Options(maxPages, since, age, deadline);
  }
}
