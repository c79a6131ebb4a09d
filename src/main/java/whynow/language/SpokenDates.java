package whynow.language;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dates and times as people say them, in English and Chinese of either script and any width.
 *
 * <pre>{@code
 * SpokenDates.in("call her next Tue 3pm", now)   // 2026-12-01T15:00, at 9 to 21
 * SpokenDates.in("顾总让我们周四前出报价", now)       // 2026-11-26, by
 * }</pre>
 *
 * A day of the week is the next one to come; "next Tuesday" and 下周二 are the Tuesday of the next
 * week from Monday to Sunday. Days that are past are found too: "yesterday".
 */
public final class SpokenDates {
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\b(by|before|no later than|latest|due|eod|cob|end of day|by eod|by cob)"
              + "|\\buntil|\\btill|\\bon|\\bfor|\\bat|\\bfrom|\\bafter|\\bof|\\bthe|\\baround|\\bsometime|[在于到])"
              + "[ ,]*(?:on |the |at )?$");
  private static final Pattern AFTER =
      Pattern.compile(
          "^(?: ?(之前|以前|前(?!台|端|期|后)|为止|之内|以内|内|截止)|[的]?(?:上午|下午|早上|晚上|中午|左右|早|晚)(之前|以前|前)?| (?:morning|afternoon|evening|latest)\\b)");
  private static final Pattern JOIN =
      Pattern.compile(
          "[\\s,，、]*(?:(?:in the )?(?:morning|afternoon|evening|上午|下午|早上|晚上)|at|@|around|about|approx\\.?|on|的|左右)?[\\s,，]*");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "\\bin (\\d{1,3}|an?|two|half an|a couple of) ?(minute|min|hour|hr)s?\\b|(?<![\\d.])(\\d{1,3}|[一二两三半])个?(小时|分钟)(?:之后|以后|后|内)");

  private SpokenDates() {}

  /** What is said in this text at this moment, in order of place. */
  public static List<SpokenDate> in(String text, ZonedDateTime now) {
    String folded = Folded.of(text);
    List<SpokenDate> days = new ArrayList<>(outermost(folded, now.toLocalDate()));
    joinTwins(folded, days);
    relative(folded, now).forEach(days::add);
    for (SpokenTime time : SpokenTime.in(folded)) {
      join(folded, days, time, now);
    }
    return days.stream()
        .map(day -> withLimits(folded, DayPart.of(folded, day)))
        .sorted(Comparator.comparingInt(SpokenDate::start))
        .toList();
  }

  /** In Chinese there is no doubt which number is the month: it is written first. */
  private static List<SpokenDate> outermost(String folded, LocalDate today) {
    boolean chinese = folded.codePoints().anyMatch(Character::isIdeographic);
    Weeks weeks = new Weeks(today);
    List<SpokenDate> all =
        Stream.of(EnglishDates.RULES, ChineseDates.RULES, WrittenDates.RULES)
            .flatMap(List::stream)
            .flatMap(rule -> rule.in(folded, weeks))
            .sorted(Comparator.comparingInt(SpokenDates::length).reversed())
            .toList();
    List<SpokenDate> kept = new ArrayList<>();
    for (SpokenDate day : all) {
      if (kept.stream().noneMatch(overlaps(day.start(), day.end()))) {
        kept.add(chinese ? day.undoubted() : day);
      }
    }
    return kept;
  }

  /** "Mon 30 Nov" and 11月26日（周四） name one day twice. */
  private static void joinTwins(String folded, List<SpokenDate> days) {
    days.sort(Comparator.comparingInt(SpokenDate::start));
    for (int i = days.size() - 1; i > 0; i--) {
      SpokenDate first = days.get(i - 1);
      SpokenDate second = days.get(i);
      String gap = folded.substring(first.end(), second.start());
      boolean weekday = first.date().getDayOfWeek() == second.date().getDayOfWeek();
      if (weekday && gap.matches("[ ,，(（的]*(the )?")) {
        SpokenDate exact = length(first) > length(second) ? first : second;
        int closing = folded.startsWith(")", second.end()) && gap.contains("(") ? 1 : 0;
        days.set(i - 1, exact.between(first.start(), second.end() + closing));
        days.remove(i);
      }
    }
  }

  private static int length(SpokenDate day) {
    return day.end() - day.start();
  }

  private static Predicate<SpokenDate> overlaps(int start, int end) {
    return day -> day.start() < end && start < day.end();
  }

  private static Stream<SpokenDate> relative(String folded, ZonedDateTime now) {
    Matcher m = RELATIVE.matcher(folded);
    return Stream.iterate(m.find(), found -> found, found -> m.find())
        .map(found -> relative(m, now));
  }

  private static SpokenDate relative(Matcher m, ZonedDateTime now) {
    String number = m.group(1) == null ? m.group(3) : m.group(1);
    String unit = m.group(1) == null ? m.group(4) : m.group(2);
    boolean hours = unit.startsWith("h") || unit.equals("小时");
    long minutes =
        number.startsWith("half") || number.equals("半")
            ? 30
            : Numerals.of(number) * (hours ? 60L : 1L);
    ZonedDateTime then = now.plusMinutes(minutes).withSecond(0).withNano(0);
    return SpokenDate.of(m.start(), m.end(), then.toLocalDate(), Optional.of(then.toLocalTime()));
  }

  private static void join(
      String folded, List<SpokenDate> days, SpokenTime time, ZonedDateTime now) {
    if (days.stream().anyMatch(overlaps(time.start(), time.end()))) {
      return;
    }
    for (int i = 0; i < days.size(); i++) {
      SpokenDate day = days.get(i);
      if (day.time().isEmpty() && beside(folded, day, time)) {
        days.set(i, day.at(time.time(), time.start(), time.end()));
        return;
      }
    }
    if (time.certain()) {
      days.add(alone(time, now));
    }
  }

  private static boolean beside(String folded, SpokenDate day, SpokenTime time) {
    int from = Math.min(day.end(), time.end());
    int to = Math.max(day.start(), time.start());
    return from <= to && JOIN.matcher(folded.substring(from, to)).matches();
  }

  /** A time without a day is the next one to come. */
  private static SpokenDate alone(SpokenTime time, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    LocalDate day = time.time().isAfter(now.toLocalTime()) ? today : today.plusDays(1);
    return SpokenDate.of(time.start(), time.end(), day, Optional.of(time.time()));
  }

  private static SpokenDate withLimits(String folded, SpokenDate day) {
    boolean within = folded.substring(day.start(), day.end()).matches("within.*|.*[前内]");
    SpokenDate limited = within ? day.limit(day.start(), day.end()) : day;
    Matcher before = BEFORE.matcher(folded.substring(0, day.start()));
    if (before.find()) {
      limited =
          before.group(1) == null
              ? limited.between(before.start(), day.end())
              : limited.limit(before.start(), day.end());
    }
    Matcher after = AFTER.matcher(folded.substring(day.end()));
    if (after.find()) {
      int end = day.end() + after.end();
      boolean by = after.group(1) != null || after.group(2) != null;
      limited = by ? limited.limit(limited.start(), end) : limited.between(limited.start(), end);
    }
    return limited;
  }
}
