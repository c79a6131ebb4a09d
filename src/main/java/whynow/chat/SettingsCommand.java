package whynow.chat;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.WorkingTime;
import whynow.team.WorkingTimes;

/**
 * {@code settings}: my language, time zone, working hours and lunch; {@code settings zone
 * Asia/Shanghai} changes one.
 */
public final class SettingsCommand implements Command {
  private static final String MAIL = "mail";
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2})(?::(\\d{2}))?\\s*[-–~到至]\\s*(\\d{1,2})(?::(\\d{2}))?");

  private final Reps reps;
  private final WorkingTimes times;
  private final Messages messages;

  public SettingsCommand(Reps reps, WorkingTimes times, Messages messages) {
    this.reps = reps;
    this.times = times;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of(
        "settings", Usage.optional("language|zone|hours|lunch|mail"), Usage.optional("value"));
  }

  @Override
  public Reply answer(Call call) {
    String[] parts = call.arguments().split("\\s+", 2);
    String value = parts.length > 1 ? parts[1].strip() : "";
    Rep rep = call.rep();
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "" -> shown(rep);
      case "language", "lang", "语言", "語言" -> language(rep, value);
      case "zone", "timezone", "时区", "時區" -> zone(rep, value);
      case "hours", "工作时间", "工作時間" -> hours(rep, value);
      case "lunch", "午休" -> lunch(rep, value);
      case "mail", "email", "邮箱", "郵箱", "邮件" -> mail(rep, value);
      default -> throw new Refusal(messages.say(rep.language(), "bot.settings.unknown"));
    };
  }

  private Reply language(Rep rep, String value) {
    return changed(new Rep(rep.id(), rep.name(), rep.role(), rep.zone(), spoken(rep, value)));
  }

  private Language spoken(Rep rep, String value) {
    if (value.matches("(?i)en.*|英.*")) {
      return Language.EN;
    }
    if (value.matches("(?i)zh.?(hant|tw|hk).*|繁.*")) {
      return Language.ZH_HANT;
    }
    if (value.matches("(?i)zh.*|chinese|中.*|简.*")) {
      return Language.ZH_HANS;
    }
    throw unreadable(rep, value);
  }

  private Reply zone(Rep rep, String value) {
    ZoneId zone = zoneOf(value).orElseThrow(() -> unreadable(rep, value));
    return changed(new Rep(rep.id(), rep.name(), rep.role(), zone, rep.language()));
  }

  /** {@code Europe/Berlin}, or the city alone. */
  private static Optional<ZoneId> zoneOf(String value) {
    try {
      return Optional.of(ZoneId.of(value));
    } catch (DateTimeException e) {
      String city = "/" + value.strip().replace(' ', '_');
      return ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.regionMatches(true, id.length() - city.length(), city, 0, city.length()))
          .sorted()
          .findFirst()
          .map(ZoneId::of);
    }
  }

  private Reply changed(Rep rep) {
    reps.change(rep);
    return shown(rep);
  }

  private Reply hours(Rep rep, String value) {
    List<LocalTime> span = span(value).orElseThrow(() -> unreadable(rep, value));
    times.save(rep.id(), times.of(rep.id()).hours(span.get(0), span.get(1)));
    return shown(rep);
  }

  private Reply lunch(Rep rep, String value) {
    List<LocalTime> span = span(value).orElseThrow(() -> unreadable(rep, value));
    times.save(rep.id(), times.of(rep.id()).lunch(span.get(0), span.get(1)));
    return shown(rep);
  }

  /** Mails from this address, seen in the mailbox, are the rep's own. */
  private Reply mail(Rep rep, String value) {
    if (!value.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
      throw unreadable(rep, value);
    }
    reps.link(rep.id(), new Reps.Identity(MAIL, value.toLowerCase(Locale.ROOT)));
    return shown(rep);
  }

  private static Optional<List<LocalTime>> span(String value) {
    Matcher m = SPAN.matcher(value);
    try {
      return m.matches()
          ? Optional.of(List.of(time(m.group(1), m.group(2)), time(m.group(3), m.group(4))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalTime time(String hour, String minute) {
    return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
  }

  private Refusal unreadable(Rep rep, String value) {
    return new Refusal(messages.say(rep.language(), "bot.settings.unreadable", "value", value));
  }

  private Reply shown(Rep rep) {
    Language language = rep.language();
    WorkingTime time = times.of(rep.id());
    List<String> lines = new ArrayList<>();
    lines.addAll(
        List.of(
            said(language, "language", messages.say(language, "bot.settings.name")),
            said(language, "zone", rep.zone().getId()),
            said(language, "hours", time.from() + "–" + time.to()),
            said(language, "lunch", time.lunchFrom() + "–" + time.lunchTo()),
            said(language, "role", messages.say(language, "bot.role." + role(rep))),
            said(language, "reached", String.join(", ", platforms(rep)))));
    if (platforms(rep).contains("wechat")) {
      lines.add(messages.say(language, "bot.settings.wechat"));
    }
    addresses(rep).forEach(address -> lines.add(said(language, "mail", address)));
    return Reply.of(
        new Block.Heading(rep.name()),
        new Block.Points(false, lines.stream().map(Block.Text::of).toList()),
        Block.Text.of(messages.say(language, "bot.settings.how")));
  }

  private static String role(Rep rep) {
    return rep.role().name().toLowerCase(Locale.ROOT);
  }

  private String said(Language language, String key, String value) {
    return messages.say(language, "bot.settings." + key, "value", value);
  }

  private List<String> platforms(Rep rep) {
    return reps.identities(rep.id()).stream()
        .map(Reps.Identity::platform)
        .filter(platform -> !platform.equals(MAIL))
        .toList();
  }

  private List<String> addresses(Rep rep) {
    return reps.identities(rep.id()).stream()
        .filter(identity -> identity.platform().equals(MAIL))
        .map(Reps.Identity::id)
        .toList();
  }
}
