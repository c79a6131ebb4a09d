package whynow.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.followups.Followup;
import whynow.followups.FollowupNotices;
import whynow.followups.Followups;
import whynow.language.Messages;
import whynow.scoring.HotLeads;
import whynow.scoring.HotNotices;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.WorkingTimes;

/** {@code today}: my hot leads, then what is overdue and due. */
public final class TodayCommand implements Command {
  private static final int MOST_LINES = 12;
  private static final Pattern ALL = Pattern.compile("(?i)all|more|全部|所有|更多");
  private final Followups followups;
  private final HotLeads hotLeads;
  private final WorkingTimes times;
  private final Reps reps;
  private final FollowupNotices lines;
  private final HotNotices hotLines;
  private final Messages messages;

  public TodayCommand(
      Followups followups,
      HotLeads hotLeads,
      WorkingTimes times,
      Reps reps,
      FollowupNotices lines,
      HotNotices hotLines,
      Messages messages) {
    this.followups = followups;
    this.hotLeads = hotLeads;
    this.times = times;
    this.reps = reps;
    this.lines = lines;
    this.hotLines = hotLines;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("today", Usage.optional("all"));
  }

  @Override
  public boolean takes(String arguments) {
    return arguments.isEmpty() || ALL.matcher(arguments).matches();
  }

  @Override
  public Reply answer(Call call) {
    LocalDate today = call.now().toLocalDate();
    Instant now = call.now().toInstant();
    Instant tonight = today.plusDays(1).atStartOfDay(call.rep().zone()).toInstant();
    List<Followup> due = followups.dueBefore(call.rep().id(), tonight);
    List<HotLeads.Hot> hot = hotLeads.of(Optional.of(call.rep().id()));
    List<Block.Text> others = standingIn(call, today, tonight);
    if (due.isEmpty() && hot.isEmpty() && others.isEmpty()) {
      return nothing(call, today);
    }
    int most = call.arguments().isEmpty() ? MOST_LINES : Integer.MAX_VALUE;
    List<Block.Text> shown =
        new ArrayList<>(hotLines.lines(first(hot, most), call.language(), now));
    shown.addAll(lines.lines(first(due, most - shown.size()), call.language(), today));
    shown.addAll(first(others, most - shown.size()));
    int left = hot.size() + due.size() + others.size() - shown.size();
    String title =
        messages.say(call.language(), "digest.your_day", "hot", hot.size(), "due", due.size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(title));
    blocks.add(new Block.Points(false, shown));
    if (left > 0) {
      blocks.add(Block.Text.of(say(call, "digest.more", left)));
    }
    buttons(due, left, call).ifPresent(blocks::add);
    return Reply.of(blocks).privately();
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(all.size(), most));
  }

  private Optional<Block> buttons(List<Followup> due, int left, Call call) {
    List<Choice> choices = new ArrayList<>(lines.buttons(due, call.language()).choices());
    if (left > 0) {
      choices.add(Choice.of(messages.say(call.language(), "digest.show_all"), "today all"));
    }
    return choices.isEmpty() ? Optional.empty() : Optional.of(new Block.Choices(choices));
  }

  /** What waits for those for whom this rep stands in today. */
  private List<Block.Text> standingIn(Call call, LocalDate today, Instant tonight) {
    Instant now = call.now().toInstant();
    List<Block.Text> all = new ArrayList<>();
    for (long absent : times.coveredBy(call.rep().id(), now)) {
      String name = reps.byId(absent).map(Rep::name).orElse("?");
      hotLines
          .lines(hotLeads.of(Optional.of(absent)), call.language(), now)
          .forEach(line -> all.add(forWhom(call, name, line)));
      lines
          .lines(followups.dueBefore(absent, tonight), call.language(), today)
          .forEach(line -> all.add(forWhom(call, name, line)));
    }
    return all;
  }

  private Block.Text forWhom(Call call, String name, Block.Text line) {
    List<Block.Run> runs = new ArrayList<>();
    String whose = messages.say(call.language(), "followup.standing_in", "who", name);
    runs.add(Block.Run.plain(whose + (call.language().isChinese() ? "" : " ")));
    runs.addAll(line.runs());
    return new Block.Text(runs);
  }

  private String say(Call call, String key, int n) {
    return messages.say(call.language(), key, "n", n);
  }

  private Reply nothing(Call call, LocalDate today) {
    Reply clear = Reply.text(messages.say(call.language(), "digest.day_clear"));
    return followups.open(call.rep().id()).stream()
        .findFirst()
        .map(
            next ->
                clear.with(
                    lines.line(next, call.language(), today),
                    new Block.Choices(
                        List.of(
                            Choice.of(
                                messages.say(call.language(), "followup.done"),
                                "done #" + next.id())))))
        .orElse(clear)
        .privately();
  }
}
