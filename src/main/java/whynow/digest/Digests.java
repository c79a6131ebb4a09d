package whynow.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import whynow.accounts.Stages;
import whynow.team.Calendars;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.WorkClock;

/** Puts digests together. */
public final class Digests {
  private static final int ENOUGH = 20;
  private static final int DAYS = 10;
  private final Ledger ledger;
  private final Reps reps;
  private final Calendars calendars;
  private final Stages stages;
  private final Clock clock;

  public Digests(Ledger ledger, Reps reps, Calendars calendars, Stages stages, Clock clock) {
    this.clock = clock;
    this.stages = stages;
    this.ledger = ledger;
    this.reps = reps;
    this.calendars = calendars;
  }

  /** A rep's own, in their zone. */
  public Digest of(Rep rep, Period period) {
    return digest(period, Optional.of(rep), rep);
  }

  /** The team's, in the zone of the reader. */
  public Digest ofTeam(Rep reader, Period period) {
    return digest(period, Optional.empty(), reader);
  }

  /** Whether the rep logged anything on this day of their zone. */
  boolean isAnythingDone(Rep rep, LocalDate day) {
    Period one = Period.day(day);
    ZoneId zone = rep.zone();
    return !ledger.touches(one.from(zone), one.to(zone), Optional.of(rep.id())).isEmpty();
  }

  private Digest digest(Period period, Optional<Rep> rep, Rep reader) {
    ZoneId zone = reader.zone();
    Optional<Long> id = rep.map(Rep::id);
    Instant to = period.to(zone);
    List<Ledger.Tally> tallies = ledger.touches(period.from(zone), to, id);
    return new Digest(
        period,
        rep,
        figures(tallies, period, zone, id),
        days(period, reader, id),
        rep.isPresent() ? List.of() : people(tallies, period, zone),
        ledger.works("trigger", to.minus(Duration.ofDays(30)), to, id).stream()
            .filter(works -> works.sent() >= ENOUGH)
            .sorted(Comparator.comparingDouble(Ledger.Works::percent).reversed())
            .toList());
  }

  private Figures figures(
      List<Ledger.Tally> tallies, Period period, ZoneId zone, Optional<Long> rep) {
    Instant from = period.from(zone);
    Instant to = period.to(zone);
    int[] triggers = ledger.triggers(from, to, rep);
    return new Figures(
        Figures.sum(tallies, t -> true),
        Figures.byChannel(tallies),
        Figures.sum(tallies, t -> t.direction().equals("in")),
        Figures.sum(tallies, Figures::isReply),
        Figures.sum(tallies, t -> t.outcome().equals("meeting_booked")),
        Figures.sum(tallies, t -> t.outcome().equals("meeting_held")),
        ledger.reach(from, to, rep),
        ledger.promises(from, to, rep),
        ledger.newContacts(from, to, rep),
        ledger.moves(from, to, rep),
        triggers[0],
        triggers[1],
        ledger.withoutPlan(rep, stages.closed()),
        ledger.refusals(from, to, rep),
        ledger.handed(from, to, rep),
        ledger.sold(from, to, rep));
  }

  private List<Digest.Day> days(Period period, Rep reader, Optional<Long> rep) {
    WorkClock work = calendars.of(reader);
    LocalDate last = last(period, LocalDate.ofInstant(clock.instant(), reader.zone()));
    List<Digest.Day> days = new ArrayList<>();
    for (int back = DAYS; back >= 0; back--) {
      LocalDate day = back == 0 ? last : work.calendar().plus(last, -back);
      days.add(day(day, reader.zone(), rep));
    }
    return days;
  }

  /** What is still to come has no figures. */
  private static LocalDate last(Period period, LocalDate today) {
    LocalDate last = period.end().minusDays(1);
    return last.isAfter(today) && !period.first().isAfter(today) ? today : last;
  }

  private Digest.Day day(LocalDate day, ZoneId zone, Optional<Long> rep) {
    Period one = Period.day(day);
    List<Ledger.Tally> tallies = ledger.touches(one.from(zone), one.to(zone), rep);
    return new Digest.Day(
        day,
        Figures.sum(tallies, t -> true),
        Figures.sum(tallies, Figures::isReply),
        Figures.sum(tallies, t -> t.outcome().equals("meeting_booked")));
  }

  private List<Digest.Part> people(List<Ledger.Tally> tallies, Period period, ZoneId zone) {
    Map<Long, List<Ledger.Tally>> byRep =
        tallies.stream().collect(Collectors.groupingBy(Ledger.Tally::rep));
    Map<Long, Integer> overdue = ledger.overdue(period.from(zone));
    return reps.all().stream()
        .map(
            rep ->
                part(
                    rep,
                    byRep.getOrDefault(rep.id(), List.of()),
                    overdue.getOrDefault(rep.id(), 0)))
        .filter(part -> part.touches() + part.overdue() > 0)
        .sorted(Comparator.comparingInt(Digest.Part::touches).reversed())
        .toList();
  }

  private static Digest.Part part(Rep rep, List<Ledger.Tally> own, int overdue) {
    return new Digest.Part(
        rep,
        Figures.sum(own, t -> true),
        Figures.sum(own, Figures::isReply),
        Figures.sum(own, t -> t.outcome().equals("meeting_booked")),
        overdue);
  }
}
