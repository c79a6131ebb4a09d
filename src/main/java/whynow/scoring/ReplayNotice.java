package whynow.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.language.Messages;
import whynow.team.Rep;

/** Tells a manager whether the weights earn their place, with how many accounts it stands on. */
public final class ReplayNotice {
  private static final Duration QUARTER = Duration.ofDays(91);
  private static final int ENOUGH = 10;
  private static final double NOTHING = 0.01;
  private final Replay replay;
  private final Messages messages;

  public ReplayNotice(Replay replay, Messages messages) {
    this.replay = replay;
    this.messages = messages;
  }

  Reply answer(Call call) {
    if (!call.rep().role().may(Rep.Role.MANAGER)) {
      throw new Refusal(say(call, "replay_managers"));
    }
    Instant now = call.now().toInstant();
    Replay.Verdict verdict = replay.over(now.minus(QUARTER), now);
    if (verdict.good() == 0 || verdict.others() == 0) {
      return Reply.text(
          say(call, "replay_nothing", "good", verdict.good(), "others", verdict.others()));
    }
    Reply reply =
        Reply.of(
            Block.Text.of(
                say(
                    call,
                    "replay",
                    "good",
                    verdict.good(),
                    "all",
                    verdict.good() + verdict.others(),
                    "right",
                    percent(verdict.all()))),
            table(call, verdict),
            Block.Text.of(say(call, "replay_how")));
    boolean few = Math.min(verdict.good(), verdict.others()) < ENOUGH;
    return few ? reply.with(Block.Text.of(say(call, "replay_few", "n", ENOUGH))) : reply;
  }

  private Block table(Call call, Replay.Verdict verdict) {
    List<String> head =
        List.of("part", "weight", "alone", "without", "earns").stream()
            .map(key -> say(call, key))
            .toList();
    return new Block.Table(
        head,
        verdict.parts().entrySet().stream()
            .map(
                e ->
                    List.of(
                        say(call, e.getKey()),
                        "" + e.getValue().weight(),
                        percent(e.getValue().alone()),
                        percent(e.getValue().without()),
                        say(call, earns(verdict.all() - e.getValue().without()))))
            .toList());
  }

  private static String earns(double gain) {
    return gain > NOTHING ? "earns_yes" : gain < -NOTHING ? "earns_harm" : "earns_no";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "score." + key, slots);
  }
}
