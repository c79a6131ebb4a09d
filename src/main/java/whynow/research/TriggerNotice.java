package whynow.research;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.chat.Block;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.triggers.Trigger;
import whynow.triggers.TriggerType;

/** A trigger as a rep reads it: the page's own words, with type, certainty, day and place. */
public final class TriggerNotice {
  private final Supplier<Map<String, TriggerType>> types;
  private final Messages messages;

  public TriggerNotice(Supplier<Map<String, TriggerType>> types, Messages messages) {
    this.types = types;
    this.messages = messages;
  }

  /** One trigger with its number. */
  public Block.Quote quote(int number, Trigger trigger, Language language, LocalDate today) {
    String small =
        number
            + " · "
            + kind(trigger, language)
            + " · "
            + day(trigger.published(), language, today)
            + others(trigger, language);
    return new Block.Quote(trigger.quote(), small, trigger.url());
  }

  /** One trigger where its day is said beside it. */
  public Block.Quote quote(Trigger trigger, Language language) {
    String small = kind(trigger, language) + others(trigger, language);
    return new Block.Quote(trigger.quote(), small, trigger.url());
  }

  private String kind(Trigger trigger, Language language) {
    return type(trigger.type(), language)
        + " · "
        + messages.say(language, "research.certainty." + trigger.certainty().word());
  }

  /** What people call a type of trigger. */
  public String type(String id, Language language) {
    return Optional.ofNullable(types.get().get(id))
        .map(t -> t.name().in(language))
        .orElse(id.replace('_', ' '));
  }

  private String others(Trigger trigger, Language language) {
    int more = trigger.sources().size() - 1;
    return more < 1 ? "" : " · " + messages.say(language, "research.sources", "n", more);
  }

  private String day(Optional<LocalDate> published, Language language, LocalDate today) {
    return published
        .map(d -> shown(d, language, today))
        .orElseGet(() -> messages.say(language, "research.undated"));
  }

  /** The year is said only where it is not this one. */
  public static String shown(LocalDate day, Language language, LocalDate today) {
    boolean sameYear = day.getYear() == today.getYear();
    String pattern =
        language.isChinese()
            ? (sameYear ? "M月d日" : "yyyy年M月d日")
            : (sameYear ? "d MMM" : "d MMM yyyy");
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
  }
}
