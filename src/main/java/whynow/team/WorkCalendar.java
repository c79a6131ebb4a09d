package whynow.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import whynow.language.LocalText;

/** Which days are worked: Monday to Friday, but for holidays and weekends worked in their stead. */
public final class WorkCalendar {
  /** Monday to Friday all year. */
  public static final WorkCalendar PLAIN = new WorkCalendar(null, List.of(), List.of(), List.of());

  private final List<String> zones;
  private final Set<LocalDate> off;
  private final Set<LocalDate> on;

  /** As a file of {@code data/holidays} has it; a span is {@code 2026-10-01..2026-10-07}. */
  @JsonCreator
  WorkCalendar(
      @JsonProperty("name") LocalText name,
      @JsonProperty("zones") List<String> zones,
      @JsonProperty("off") List<String> off,
      @JsonProperty("on") List<String> on) {
    this.zones = zones == null ? List.of() : List.copyOf(zones);
    this.off = days(off);
    this.on = days(on);
  }

  private static Set<LocalDate> days(List<String> spans) {
    Set<LocalDate> days = new HashSet<>();
    for (String span : spans == null ? List.<String>of() : spans) {
      int dots = span.indexOf("..");
      LocalDate first = LocalDate.parse(dots < 0 ? span : span.substring(0, dots));
      LocalDate last = dots < 0 ? first : LocalDate.parse(span.substring(dots + 2));
      first.datesUntil(last.plusDays(1)).forEach(days::add);
    }
    return days;
  }

  boolean isFor(String zone) {
    return zones.contains(zone);
  }

  public boolean isWorked(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return on.contains(day) || (!weekend && !off.contains(day));
  }

  /** The day so many working days later; earlier for a negative number. */
  public LocalDate plus(LocalDate day, int workingDays) {
    LocalDate at = day;
    for (int left = Math.abs(workingDays); left > 0; ) {
      at = workingDays < 0 ? at.minusDays(1) : at.plusDays(1);
      left -= isWorked(at) ? 1 : 0;
    }
    return at;
  }

  /** Working days after one day, up to and with another; 0 when that is not later. */
  public int between(LocalDate from, LocalDate to) {
    return to.isAfter(from)
        ? (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorked).count()
        : 0;
  }
}
