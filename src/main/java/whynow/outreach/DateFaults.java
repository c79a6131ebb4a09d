package whynow.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import whynow.triggers.Certainty;

/** Whether the dates of a sentence stand in the lines it may come from, or are their own days. */
final class DateFaults {
  private final Evidence evidence;
  private final Tense tense;

  DateFaults(Evidence evidence, GuardWords words) {
    this.evidence = evidence;
    this.tense = new Tense(words);
  }

  /** A date that neither the lines nor their days of publication bear out. */
  Optional<String> of(Features said, List<EvidenceLine> near) {
    boolean wrong =
        said.dates().stream()
            .anyMatch(d -> near.stream().noneMatch(l -> bears(l, d) || stands(l, d)));
    return wrong ? Optional.of("date") : Optional.empty();
  }

  /** A day that is named in the sentences beside it. */
  private boolean stands(EvidenceLine line, DateMention date) {
    return date.month().isPresent()
        && evidence.context(line).stream()
            .flatMap(l -> l.features().dates().stream())
            .anyMatch(d -> d.month().equals(date.month()) && d.bearsOut(date));
  }

  private boolean bears(EvidenceLine line, DateMention date) {
    boolean said =
        line.features().dates().stream().anyMatch(d -> d.bearsOut(date) && isYearOf(date, d, line));
    boolean datedItself =
        date.month().isEmpty()
            && line.features().dates().stream().anyMatch(d -> d.year().isPresent());
    boolean published = !datedItself && line.published().filter(date::agreesWith).isPresent();
    return said || published || isEventDay(line, date);
  }

  private static boolean isEventDay(EvidenceLine line, DateMention date) {
    return line.trigger()
        .map(t -> t.facts().get("event_date"))
        .map(d -> Dates.in(d.length() == 7 ? d + "-01" : d))
        .map(all -> all.stream().anyMatch(d -> agreesByMonth(d, date)))
        .orElse(false);
  }

  /** A month without a year is the next or the last one, seen from the day it was written. */
  private boolean isYearOf(DateMention said, DateMention there, EvidenceLine line) {
    if (said.year().isEmpty() || there.year().isPresent() || line.published().isEmpty()) {
      return true;
    }
    LocalDate written = line.published().get();
    int month = there.month().orElse(written.getMonthValue());
    int next = written.getYear() + (month < written.getMonthValue() ? 1 : 0);
    int last = written.getYear() - (month > written.getMonthValue() ? 1 : 0);
    boolean ahead = tense.isFuture(line.features()) || isPlanned(line);
    int year = said.year().getAsInt();
    return year == next || (!ahead && year == last);
  }

  private static boolean isPlanned(EvidenceLine line) {
    return line.trigger().filter(t -> t.certainty() != Certainty.DONE).isPresent();
  }

  private static boolean agreesByMonth(DateMention fact, DateMention date) {
    boolean month = date.month().isEmpty() || date.month().equals(fact.month());
    boolean year = date.year().isEmpty() || date.year().equals(fact.year());
    return month && year && date.quarter().isEmpty();
  }
}
