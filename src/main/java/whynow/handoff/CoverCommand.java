package whynow.handoff;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.followups.Due;
import whynow.followups.DueWords;
import whynow.followups.FollowupNotices;
import whynow.language.Messages;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.WorkingTimes;

/**
 * {@code cover @Wei until Friday}: Wei stands in for me; {@code cover @Dana by @Wei}: a manager
 * says so for another; {@code cover off}; alone, who stands in for whom.
 */
public final class CoverCommand implements Command {
  private static final Pattern BY = Pattern.compile("(?i)^\\s*(?:by|with|由|让)?\\s*(?=@|\\S)");
  private final WorkingTimes times;
  private final Reps reps;
  private final FollowupNotices lines;
  private final Messages messages;

  public CoverCommand(WorkingTimes times, Reps reps, FollowupNotices lines, Messages messages) {
    this.times = times;
    this.reps = reps;
    this.lines = lines;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("cover", Usage.optional("@rep"), Usage.optional("until Friday"));
  }

  @Override
  public Reply answer(Call call) {
    String text = call.arguments();
    if (text.isBlank()) {
      return state(call, call.rep());
    }
    if (isOff(text)) {
      return off(call, call.rep());
    }
    Rep first = rep(call, text);
    String rest = ToWhom.rest(text, first);
    if (isOff(rest)) {
      onlyManagers(call, first);
      return off(call, first);
    }
    Matcher by = BY.matcher(rest);
    String behind = by.find() ? rest.substring(by.end()) : "";
    Optional<Rep> second = reps.leading(behind);
    if (second.isEmpty()) {
      return standsIn(call, call.rep(), first, rest);
    }
    onlyManagers(call, first);
    return standsIn(call, first, second.get(), ToWhom.rest(behind, second.get()));
  }

  private static boolean isOff(String text) {
    return text.strip().matches("(?i)off|none|nobody|关|关闭|取消|无");
  }

  private Rep rep(Call call, String text) {
    return reps.leading(text).orElseThrow(() -> refusal(call, "cover_how", "text", text));
  }

  private void onlyManagers(Call call, Rep absent) {
    if (absent.id() != call.rep().id() && !call.rep().role().may(Rep.Role.MANAGER)) {
      throw refusal(call, "cover_managers", "who", absent.name());
    }
  }

  private Reply standsIn(Call call, Rep absent, Rep cover, String until) {
    if (absent.id() == cover.id()) {
      throw refusal(call, "cover_self");
    }
    Optional<Instant> end = until.isBlank() ? Optional.empty() : Optional.of(end(call, until));
    times.cover(absent.id(), Optional.of(cover.id()), end);
    return state(call, absent).with(Block.Text.of(sayUntil(call, end)));
  }

  /** Until a day is until that day is over. */
  private Instant end(Call call, String words) {
    Due due =
        DueWords.in(words, call.now())
            .orElseThrow(
                () -> new Refusal(messages.say(call.language(), "followup.when", "text", words)))
            .due();
    Instant end =
        due.time().isPresent()
            ? due.in(call.rep().zone())
            : due.date().plusDays(1).atStartOfDay(call.rep().zone()).toInstant();
    if (!end.isAfter(call.now().toInstant())) {
      throw new Refusal(messages.say(call.language(), "followup.past", "text", words));
    }
    return end;
  }

  private String sayUntil(Call call, Optional<Instant> end) {
    return end.map(
            moment ->
                say(
                    call,
                    "cover_until",
                    "when",
                    lines.when(
                        Due.on(moment.minusSeconds(1).atZone(call.rep().zone()).toLocalDate()),
                        call.language(),
                        call.now().toLocalDate())))
        .orElseGet(() -> say(call, "cover_open"));
  }

  private Reply off(Call call, Rep absent) {
    times.cover(absent.id(), Optional.empty(), Optional.empty());
    return state(call, absent);
  }

  private Reply state(Call call, Rep absent) {
    return times
        .coverOf(absent.id(), call.now().toInstant())
        .flatMap(reps::byId)
        .map(c -> Reply.text(say(call, "covered", "who", absent.name(), "cover", c.name())))
        .orElseGet(() -> Reply.text(say(call, "uncovered", "who", absent.name())));
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "handoff." + key, slots);
  }

  private Refusal refusal(Call call, String key, Object... slots) {
    return new Refusal(say(call, key, slots));
  }
}
