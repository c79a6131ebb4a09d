package whynow.scoring;

import java.util.List;
import java.util.Optional;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.Rep;

/** {@code hot}: my hot leads, why they are hot and how long they have waited; {@code hot team}. */
public final class HotCommand implements Command {
  private static final int MOST = 15;
  private final HotLeads hotLeads;
  private final HotNotices lines;
  private final Messages messages;

  public HotCommand(HotLeads hotLeads, HotNotices lines, Messages messages) {
    this.hotLeads = hotLeads;
    this.lines = lines;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("hot", Usage.optional("team"));
  }

  @Override
  public Reply answer(Call call) {
    boolean team = call.arguments().matches("(?i)team|团队|全队");
    if (team && !call.rep().role().may(Rep.Role.MANAGER)) {
      throw new Refusal(messages.say(call.language(), "digest.team_is_for_managers"));
    }
    List<HotLeads.Hot> hot = hotLeads.of(team ? Optional.empty() : Optional.of(call.rep().id()));
    if (hot.isEmpty()) {
      return Reply.text(messages.say(call.language(), "hot.none"));
    }
    return Reply.of(
            new Block.Points(
                true,
                lines.lines(
                    hot.subList(0, Math.min(MOST, hot.size())),
                    call.language(),
                    call.now().toInstant())))
        .privately();
  }
}
