package whynow.language;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One way to say a day: how it looks in folded text, and which day it is. */
record DateRule(Pattern pattern, Reading reading) {
  /** Which day the words mean, seen from today; empty when they mean none. */
  interface Reading {
    List<LocalDate> days(Matcher said, Weeks weeks);
  }

  /** Which single day the words mean. */
  interface Day {
    LocalDate day(Matcher said, Weeks weeks);
  }

  static DateRule said(String pattern, Day day) {
    return doubtful(pattern, (said, weeks) -> List.of(day.day(said, weeks)));
  }

  static DateRule doubtful(String pattern, Reading reading) {
    return new DateRule(Pattern.compile(pattern), reading);
  }

  Stream<SpokenDate> in(String folded, Weeks weeks) {
    Matcher said = pattern.matcher(folded);
    return Stream.iterate(said.find(), found -> found, found -> said.find())
        .flatMap(found -> spoken(said, reading.days(said, weeks)));
  }

  private static Stream<SpokenDate> spoken(Matcher said, List<LocalDate> days) {
    return days.stream()
        .limit(1)
        .map(
            day ->
                new SpokenDate(
                    said.start(),
                    said.end(),
                    day,
                    java.util.Optional.empty(),
                    false,
                    days.subList(1, days.size()),
                    java.util.Optional.empty()));
  }
}
