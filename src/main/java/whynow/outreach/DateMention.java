package whynow.outreach;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as far as a text states it.
 *
 * @param year empty when it is not said
 * @param month empty for a bare year or quarter
 * @param day empty for a month
 * @param quarter 1 to 4 where a quarter is named
 */
record DateMention(
    OptionalInt year, OptionalInt month, OptionalInt day, OptionalInt quarter, int start, int end) {

  /** The day of a year, the same in any language. */
  static String token(LocalDate day) {
    return "~" + day.getMonthValue() + "-" + day.getDayOfMonth();
  }

  /** The day or month that is said, the same in any language. */
  Optional<String> token() {
    return month.isEmpty()
        ? Optional.empty()
        : Optional.of("~" + month.getAsInt() + (day.isEmpty() ? "" : "-" + day.getAsInt()));
  }

  /** True when all that the other one states is stated here too; a month tells its quarter. */
  boolean bearsOut(DateMention other) {
    boolean year = other.year.isEmpty() || year().isEmpty() || other.year.equals(year());
    boolean shared =
        same(other.month, month) && same(other.day, day) && same(other.quarter, quarterOfYear());
    boolean onlyYear = other.month.isEmpty() && other.quarter.isEmpty();
    return year && shared && !(onlyYear && year().isEmpty());
  }

  private OptionalInt quarterOfYear() {
    return month.isPresent() ? OptionalInt.of((month.getAsInt() + 2) / 3) : quarter;
  }

  private static boolean same(OptionalInt said, OptionalInt known) {
    return said.isEmpty() || said.equals(known);
  }

  /** True when it may stand for this day. */
  boolean agreesWith(LocalDate date) {
    return agree(year, OptionalInt.of(date.getYear()))
        && agree(month, OptionalInt.of(date.getMonthValue()))
        && agree(day, OptionalInt.of(date.getDayOfMonth()))
        && agree(quarter, OptionalInt.of((date.getMonthValue() + 2) / 3));
  }

  private static boolean agree(OptionalInt a, OptionalInt b) {
    return a.isEmpty() || b.isEmpty() || a.getAsInt() == b.getAsInt();
  }
}
