package whynow.outreach;

import java.time.LocalDate;
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

  /** True when nothing this one states is denied by the other, and they share something. */
  boolean agreesWith(DateMention other) {
    boolean shared =
        both(year, other.year) || both(month, other.month) || both(quarter, other.quarter);
    return shared
        && agree(year, other.year)
        && agree(month, other.month)
        && agree(day, other.day)
        && agree(quarter, other.quarter);
  }

  /** True when it may stand for this day. */
  boolean agreesWith(LocalDate date) {
    return agree(year, OptionalInt.of(date.getYear()))
        && agree(month, OptionalInt.of(date.getMonthValue()))
        && agree(day, OptionalInt.of(date.getDayOfMonth()))
        && agree(quarter, OptionalInt.of((date.getMonthValue() + 2) / 3));
  }

  private static boolean both(OptionalInt a, OptionalInt b) {
    return a.isPresent() && b.isPresent();
  }

  private static boolean agree(OptionalInt a, OptionalInt b) {
    return a.isEmpty() || b.isEmpty() || a.getAsInt() == b.getAsInt();
  }
}
