package whynow.followups;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.delivery.Messenger;
import whynow.language.Messages;
import whynow.team.AllOrNothing;
import whynow.team.By;
import whynow.team.Calendars;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.WorkClock;
import whynow.team.WorkingTimes;

/**
 * Reminds reps of what they promised: once, in their own working hours, grouped. Marking and saying
 * stand or fall together, so a crash neither doubles nor loses a reminder.
 */
public final class ReminderNotices {
  private static final Duration BEFORE_MEETING = Duration.ofMinutes(30);
  private static final Duration LOOK_AHEAD = Duration.ofDays(14);
  private static final int MOST_LINES = 10;
  private static final int MOST_BRIEFS = 3;

  private final Followups followups;
  private final Reps reps;
  private final WorkingTimes times;
  private final Calendars calendars;
  private final Messenger messenger;
  private final FollowupNotices lines;
  private final Messages messages;
  private final Cadences cadences;
  private final Briefing briefing;
  private final AllOrNothing book;

  public ReminderNotices(
      Followups followups,
      Reps reps,
      WorkingTimes times,
      Calendars calendars,
      Messenger messenger,
      FollowupNotices lines,
      Messages messages,
      Cadences cadences,
      Briefing briefing,
      AllOrNothing book) {
    this.followups = followups;
    this.reps = reps;
    this.times = times;
    this.calendars = calendars;
    this.messenger = messenger;
    this.lines = lines;
    this.messages = messages;
    this.cadences = cadences;
    this.briefing = briefing;
    this.book = book;
  }

  /** What a rep should know on the way into a meeting, in a few blocks. */
  public interface Briefing {
    List<Block> of(Followup meeting, Rep rep, LocalDate today);
  }

  /** Reminds everybody who may be spoken to now. */
  public void remind(Instant now) {
    Map<Long, List<Followup>> byRep = new LinkedHashMap<>();
    for (Followup followup : followups.toRemind(now)) {
      byRep.computeIfAbsent(followup.rep(), r -> new ArrayList<>()).add(followup);
    }
    for (Followup meeting : followups.meetings(now.plus(LOOK_AHEAD))) {
      byRep.computeIfAbsent(meeting.rep(), r -> new ArrayList<>()).add(meeting);
    }
    byRep.forEach((rep, due) -> reps.byId(rep).ifPresent(r -> remind(r, due, now)));
  }

  private void remind(Rep rep, List<Followup> candidates, Instant now) {
    WorkClock clock = calendars.of(rep);
    List<Followup> due =
        candidates.stream()
            .distinct()
            .filter(f -> isDue(f, rep, clock, now))
            .filter(f -> isWanted(f, now))
            .toList();
    List<Rep> hearers = due.isEmpty() ? List.of() : hearers(rep, now);
    if (!hearers.isEmpty()) {
      book.together(() -> tell(rep, hearers, due, now));
    }
  }

  /** The rep and whoever stands in while they are away, as far as they may be spoken to now. */
  private List<Rep> hearers(Rep rep, Instant now) {
    List<Rep> all = new ArrayList<>(List.of(rep));
    times.coverOf(rep.id(), now).flatMap(reps::byId).ifPresent(all::add);
    return all.stream()
        .filter(r -> calendars.of(r).isWorking(now) && messenger.doorOf(r.id()).isPresent())
        .toList();
  }

  /** A step to somebody who asked not to be written to is dropped instead. */
  private boolean isWanted(Followup followup, Instant now) {
    boolean refused = followup.kind() == Followup.Kind.CADENCE && cadences.isRefused(followup);
    if (refused) {
      cadences.stop(List.of(followup), new By(followup.rep(), now));
    }
    return !refused;
  }

  /** A meeting is told half an hour before; when that is not worked, at the last moment that is. */
  private static boolean isDue(Followup followup, Rep rep, WorkClock clock, Instant now) {
    Instant at = followup.due().in(rep.zone());
    if (followup.kind() == Followup.Kind.MEETING && followup.due().time().isPresent()) {
      return !clock.last(at.minus(BEFORE_MEETING)).isAfter(now);
    }
    return !at.isAfter(now);
  }

  private void tell(Rep rep, List<Rep> hearers, List<Followup> due, Instant now) {
    List<Followup> mine =
        due.stream().filter(followup -> followups.reminded(followup.id(), now)).toList();
    if (mine.isEmpty()) {
      return;
    }
    for (Rep hearer : hearers) {
      Reply reply = reply(hearer, mine, now.atZone(hearer.zone()).toLocalDate());
      messenger.tell(hearer.id(), hearer.id() == rep.id() ? reply : standingIn(rep, hearer, reply));
    }
  }

  private Reply standingIn(Rep absent, Rep cover, Reply reply) {
    String whose = messages.say(cover.language(), "followup.standing_in", "who", absent.name());
    List<Block> blocks = new ArrayList<>(List.of(Block.Text.of(whose)));
    blocks.addAll(reply.blocks());
    return Reply.of(blocks);
  }

  /** What is due today stands before what has waited longer. */
  private Reply reply(Rep rep, List<Followup> asTheyCame, LocalDate today) {
    List<Followup> due =
        asTheyCame.stream()
            .sorted(Comparator.comparing((Followup f) -> f.due().date().isBefore(today)))
            .toList();
    List<Block.Text> all =
        lines.lines(due.stream().limit(MOST_LINES).toList(), rep.language(), today);
    List<Block> blocks = new ArrayList<>();
    if (all.size() == 1) {
      blocks.add(all.get(0));
    } else {
      String title = messages.say(rep.language(), "followup.several_due", "n", due.size());
      blocks.add(Block.Text.of(Block.Run.strong(title)));
      blocks.add(new Block.Points(false, all));
    }
    if (due.size() > MOST_LINES) {
      int more = due.size() - MOST_LINES;
      blocks.add(Block.Text.of(messages.say(rep.language(), "followup.more_today", "n", more)));
    }
    due.stream()
        .filter(f -> f.kind() == Followup.Kind.MEETING)
        .limit(MOST_BRIEFS)
        .forEach(meeting -> blocks.addAll(briefing.of(meeting, rep, today)));
    blocks.add(buttons(due, rep));
    return Reply.of(blocks);
  }

  private Block buttons(List<Followup> due, Rep rep) {
    List<Choice> choices = new ArrayList<>(lines.buttons(due, rep.language()).choices());
    if (due.size() > MOST_LINES) {
      choices.add(Choice.of(messages.say(rep.language(), "followup.show_today"), "today all"));
    }
    return new Block.Choices(choices);
  }
}
