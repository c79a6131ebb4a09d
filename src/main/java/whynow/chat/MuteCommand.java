package whynow.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Messages;
import whynow.team.WorkingTimes;

/** {@code mute 2h}: nothing comes by itself for a while; {@code mute off} ends it. */
public final class MuteCommand implements Command {
  private static final Pattern SPAN =
      Pattern.compile("(?i)(\\d{1,3})\\s*(m|min|minutes?|分钟|分|h|hours?|小时|d|days?|天)");
  private static final Duration USUAL = Duration.ofHours(1);

  private final WorkingTimes times;
  private final Messages messages;

  public MuteCommand(WorkingTimes times, Messages messages) {
    this.times = times;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("mute", Usage.optional("2h|off"));
  }

  @Override
  public Reply answer(Call call) {
    long rep = call.rep().id();
    if (call.arguments().matches("(?i)off|取消|关闭|关")) {
      times.save(rep, times.of(rep).muted(Optional.empty()));
      return Reply.text(messages.say(call.language(), "bot.unmuted"));
    }
    ZonedDateTime until = call.now().plus(span(call));
    Instant moment = until.toInstant();
    times.save(rep, times.of(rep).muted(Optional.of(moment)));
    return Reply.text(
        messages.say(
            call.language(),
            "bot.muted",
            "until",
            until.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"))));
  }

  private Duration span(Call call) {
    Matcher span = SPAN.matcher(call.arguments());
    if (call.arguments().isEmpty()) {
      return USUAL;
    }
    if (!span.matches()) {
      throw new Refusal(
          messages.say(call.language(), "bot.mute.unreadable", "value", call.arguments()));
    }
    long count = Long.parseLong(span.group(1));
    String unit = span.group(2).toLowerCase(java.util.Locale.ROOT);
    return unit.matches("m.*|分.*")
        ? Duration.ofMinutes(count)
        : unit.matches("h.*|小时") ? Duration.ofHours(count) : Duration.ofDays(count);
  }
}
