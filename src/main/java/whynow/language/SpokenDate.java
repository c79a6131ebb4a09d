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
 * @param around when on that day, if only a part of it was said: "Thursday after lunch", 周四下午
 */
public record SpokenDate(
    int start,
    int end,
    LocalDate date,
    Optional<LocalTime> time,
    boolean by,
    List<LocalDate> others,
    Optional<LocalTime> around) {

  public SpokenDate {
    others = List.copyOf(others);
  }

  /** {@code 2026-12-01}, or with a time {@code 2026-12-01T15:00}. */
  public String due() {
    return time.map(t -> date.atTime(t).toString()).orElse(date.toString());
  }

  static SpokenDate of(int start, int end, LocalDate date, Optional<LocalTime> time) {
    return new SpokenDate(start, end, date, time, false, List.of(), Optional.empty());
  }

  SpokenDate at(LocalTime newTime, int from, int to) {
    return new SpokenDate(
        Math.min(start, from), Math.max(end, to), date, Optional.of(newTime), by, others, around);
  }

  SpokenDate limit(int from, int to) {
    return new SpokenDate(
        Math.min(start, from), Math.max(end, to), date, time, true, others, Optional.empty());
  }

  /** The same in other words. */
  SpokenDate between(int from, int to) {
    return new SpokenDate(from, to, date, time, by, others, around);
  }

  SpokenDate around(LocalTime part) {
    return new SpokenDate(start, end, date, time, by, others, Optional.of(part));
  }

  SpokenDate undoubted() {
    return new SpokenDate(start, end, date, time, by, List.of(), around);
  }
}
