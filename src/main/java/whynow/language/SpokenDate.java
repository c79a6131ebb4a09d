package whynow.language;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A date found in a text.
 *
 * @param start where its words begin
 * @param end where they end
 * @param date the day
 * @param time the time, if one was said
 * @param by whether it is a limit: "by Thursday", 月底前
 * @param others other days these words may mean, as with 11/12; empty when there is no doubt
 */
public record SpokenDate(
    int start,
    int end,
    LocalDate date,
    Optional<LocalTime> time,
    boolean by,
    List<LocalDate> others) {

  public SpokenDate {
    others = List.copyOf(others);
  }

  /** {@code 2026-12-01}, or with a time {@code 2026-12-01T15:00}. */
  public String due() {
    return time.map(t -> date.atTime(t).toString()).orElse(date.toString());
  }

  SpokenDate at(LocalTime newTime, int from, int to) {
    return new SpokenDate(
        Math.min(start, from), Math.max(end, to), date, Optional.of(newTime), by, others);
  }

  SpokenDate limit(int from, int to) {
    return new SpokenDate(Math.min(start, from), Math.max(end, to), date, time, true, others);
  }
}
