package whynow.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import whynow.activity.Csv;
import whynow.team.Rep;

/** A digest as plain values: for JSON, and as a sheet of name and value. */
public final class DigestSheet {
  private DigestSheet() {}

  /** Every figure by name, in the digest's order. */
  public static Map<String, Object> values(Digest digest) {
    Figures figures = digest.figures();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("who", digest.rep().map(Rep::name).orElse("team"));
    all.put("period", digest.period().kind());
    all.put("from", digest.period().first().toString());
    all.put("to", digest.period().end().minusDays(1).toString());
    all.put("meetingsBooked", figures.meetingsBooked());
    all.put("meetingsHeld", figures.meetingsHeld());
    all.put("meetingsPerAccount", Math.round(1000 * figures.meetingsPerAccount()) / 1000.0);
    all.put("onTargetPercent", figures.onTargetPercent());
    all.put("touches", figures.touches());
    all.put("touchesAverage", Math.round(10 * digest.averageTouches()) / 10.0);
    all.put("out", figures.touches() - figures.in());
    all.put("in", figures.in());
    all.put("byChannel", figures.byChannel());
    all.put("replies", figures.replies());
    all.put("people", figures.reach().people());
    all.put("accounts", figures.reach().accounts());
    all.put("newContacts", figures.newContacts());
    all.put("stageMoves", figures.moves());
    all.put("newTriggers", figures.newTriggers());
    all.put("triggersActedOn", figures.triggersActedOn());
    all.put("followupsDone", figures.promises().done());
    all.put("followupsDue", figures.promises().dueInSpan());
    all.put("followupsOverdue", figures.promises().overdue());
    all.put("withoutPlan", figures.withoutPlan());
    all.put("refusals", figures.refusals());
    all.put("handed_over", figures.handed().offered());
    all.put("accepted", figures.handed().accepted());
    all.put("returned", figures.handed().returned());
    all.put("deals", kinds(figures, Ledger.Sold::count));
    all.put("dealsValue", kinds(figures, Ledger.Sold::value));
    all.put("reps", digest.people().stream().map(DigestSheet::part).toList());
    all.put("works", digest.works().stream().map(DigestSheet::works).toList());
    all.put("days", digest.days().stream().map(DigestSheet::day).toList());
    return all;
  }

  private static Map<String, Object> kinds(Figures figures, Function<Ledger.Sold, Object> what) {
    Map<String, Object> byKind = new LinkedHashMap<>();
    figures.sold().forEach(sold -> byKind.put(sold.kind(), what.apply(sold)));
    return byKind;
  }

  private static Map<String, Object> part(Digest.Part part) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("rep", part.rep().name());
    row.put("touches", part.touches());
    row.put("replies", part.replies());
    row.put("meetings", part.meetings());
    row.put("overdue", part.overdue());
    return row;
  }

  private static Map<String, Object> works(Ledger.Works works) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("trigger", works.group());
    row.put("sent", works.sent());
    row.put("replied", works.replied());
    return row;
  }

  private static Map<String, Object> day(Digest.Day day) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("day", day.day().toString());
    row.put("touches", day.touches());
    row.put("replies", day.replies());
    row.put("meetings", day.meetings());
    return row;
  }

  /** The same as a sheet; lists get a row each. */
  public static String csv(Digest digest) {
    List<List<String>> rows = new ArrayList<>();
    values(digest).forEach((name, value) -> add(rows, name, value));
    return Csv.write(List.of("figure", "of", "value"), rows);
  }

  private static void add(List<List<String>> rows, String name, Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> rows.add(List.of(name, "" + key, "" + one)));
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        Map<?, ?> map = (Map<?, ?>) item;
        Object key = map.values().iterator().next();
        map.entrySet().stream()
            .skip(1)
            .forEach(e -> rows.add(List.of(name + "." + e.getKey(), "" + key, "" + e.getValue())));
      }
    } else {
      rows.add(List.of(name, "", "" + value));
    }
  }
}
