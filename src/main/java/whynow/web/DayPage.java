package whynow.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.followups.Followup;
import whynow.followups.FollowupNotices;
import whynow.followups.Followups;
import whynow.scoring.HotLeads;
import whynow.scoring.HotNotices;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.WorkingTimes;

/** My day: hot leads, what is late, what is due, what comes next, each with what can be done. */
public final class DayPage implements Page {
  private static final int MOST = 60;
  private static final int AHEAD = 7;
  private final Followups followups;
  private final HotLeads hotLeads;
  private final FollowupNotices lines;
  private final HotNotices hotLines;
  private final WorkingTimes times;
  private final Reps reps;
  private final Accounts accounts;

  public DayPage(
      Followups followups,
      HotLeads hotLeads,
      FollowupNotices lines,
      HotNotices hotLines,
      WorkingTimes times,
      Reps reps,
      Accounts accounts) {
    this.followups = followups;
    this.hotLeads = hotLeads;
    this.lines = lines;
    this.hotLines = hotLines;
    this.times = times;
    this.reps = reps;
    this.accounts = accounts;
  }

  @Override
  public void fill(View view) {
    LocalDate today = view.today();
    view.title(lines.day(today, view.language()));
    List<HotLeads.Hot> hot = hotLeads.of(Optional.of(view.rep().id()));
    List<Followup> open = followups.open(view.rep().id());
    hot(view, view.say("hot"), hot);
    promises(view, view.say("day.late"), open, due -> due.isBefore(today));
    promises(view, view.say("day.due"), open, due -> due.equals(today));
    standingIn(view, today);
    promises(
        view,
        view.say("day.soon"),
        open,
        due -> due.isAfter(today) && !due.isAfter(today.plusDays(AHEAD)));
    if (hot.isEmpty() && open.isEmpty()) {
      view.add(Block.Text.of(view.word("digest.day_clear")));
      view.add(Block.Text.of(view.say("day.empty")));
    }
  }

  private void hot(View view, String heading, List<HotLeads.Hot> hot) {
    if (hot.isEmpty()) {
      return;
    }
    Element list = section(view, heading, hot.size()).addClass("tasks");
    hot.stream()
        .limit(MOST)
        .forEach(
            h -> {
              Element item =
                  item(view, list, h.account(), hotLines.line(h, view.language(), view.now()));
              item.addClass("warm");
              view.add(item, buttons(view, h));
            });
  }

  private Block buttons(View view, HotLeads.Hot hot) {
    String account = accounts.find(hot.account()).map(Account::name).orElse("?");
    return new Block.Choices(
        List.of(
            Choice.of(view.word("hot.draft"), "draft " + account),
            Choice.of(view.word("hot.log"), "log " + account)));
  }

  private void promises(View view, String heading, List<Followup> all, Predicate<LocalDate> which) {
    List<Followup> some = all.stream().filter(f -> which.test(f.due().date())).toList();
    if (some.isEmpty()) {
      return;
    }
    Element list = section(view, heading, some.size()).addClass("tasks");
    for (Followup followup : some.stream().limit(MOST).toList()) {
      Block.Text line = lines.line(followup, view.language(), view.today());
      Element item = item(view, list, followup.account(), line);
      view.add(item, lines.buttons(List.of(followup), view.language()));
    }
  }

  private void standingIn(View view, LocalDate today) {
    for (long absent : times.coveredBy(view.rep().id(), view.now())) {
      String name = reps.byId(absent).map(Rep::name).orElse("?");
      String heading = view.word("followup.standing_in", "who", name).replaceFirst("[:：]\\s*$", "");
      hot(view, heading, hotLeads.of(Optional.of(absent)));
      promises(view, heading, followups.open(absent), due -> !due.isAfter(today));
    }
  }

  private static Element section(View view, String heading, int count) {
    Element section = view.section(heading);
    section
        .selectFirst("h2")
        .appendText(" ")
        .appendElement("span")
        .addClass("soft")
        .text("" + count);
    return section.appendElement("ul");
  }

  /** The line, its first words leading to the account. */
  private static Element item(View view, Element list, long account, Block.Text line) {
    List<Block.Run> runs = new ArrayList<>(line.runs());
    Block.Run who = runs.get(0);
    runs.set(0, new Block.Run(who.text(), true, Optional.of("/accounts/" + account)));
    Element item = list.appendElement("li");
    view.add(item, new Block.Text(runs));
    return item;
  }
}
