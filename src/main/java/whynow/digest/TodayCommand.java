package whynow.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** {@code today}: my hot leads, then what is overdue and due. */
public final class TodayCommand implements Command {
  private static final int MOST_LINES = 12;
  private final Followups followups;
  private final HotLeads hotLeads;
  private final FollowupNotices lines;
  private final HotNotices hotLines;
  private final Messages messages;

  public TodayCommand(
      Followups followups,
      HotLeads hotLeads,
      FollowupNotices lines,
      HotNotices hotLines,
      Messages messages) {
    this.followups = followups;
    this.hotLeads = hotLeads;
    this.lines = lines;
    this.hotLines = hotLines;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("today");
  }

  @Override
  public Reply answer(Call call) {
    LocalDate today = call.now().toLocalDate();
    Instant tonight = today.plusDays(1).atStartOfDay(call.rep().zone()).toInstant();
    List<Followup> due = followups.dueBefore(call.rep().id(), tonight);
    List<HotLeads.Hot> hot = hotLeads.of(Optional.of(call.rep().id()));
    if (due.isEmpty() && hot.isEmpty()) {
      return nothing(call, today);
    }
    List<Block.Text> all = new ArrayList<>();
    hot.forEach(h -> all.add(hotLines.line(h, call.language(), call.now().toInstant())));
    due.forEach(f -> all.add(lines.line(f, call.language(), today)));
    String title =
        messages.say(call.language(), "digest.your_day", "hot", hot.size(), "due", due.size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(title));
    blocks.add(new Block.Points(false, all.subList(0, Math.min(MOST_LINES, all.size()))));
    if (all.size() > MOST_LINES) {
      blocks.add(Block.Text.of(say(call, "digest.more", all.size() - MOST_LINES)));
    }
    if (!due.isEmpty()) {
      blocks.add(lines.buttons(due, call.language()));
    }
    return Reply.of(blocks).privately();
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
