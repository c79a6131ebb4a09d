package whynow.digest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import whynow.language.Language;
import whynow.language.LocalText;
import whynow.language.Messages;

/** What the groups of a figure are called: types of trigger, channels, tiers, pieces of content. */
public final class GroupNames {
  private static final Set<String> TIERS = Set.of("executive", "director", "practitioner");
  private final Supplier<Map<String, LocalText>> triggers;
  private final Supplier<Map<String, LocalText>> contents;
  private final Messages messages;

  /**
   * Names from what the team edits.
   *
   * @param triggers name of each type, by id
   * @param contents name of each piece of content, by id
   */
  public GroupNames(
      Supplier<Map<String, LocalText>> triggers,
      Supplier<Map<String, LocalText>> contents,
      Messages messages) {
    this.triggers = triggers;
    this.contents = contents;
    this.messages = messages;
  }

  /**
   * The name of a group; its id where nobody named it.
   *
   * @param by {@code trigger, channel, tier, content, rep}
   * @param group empty for what belongs to none
   */
  String of(String by, String group, Language language) {
    String id = group.toLowerCase(Locale.ROOT);
    return switch (by) {
      case "trigger" -> named(triggers.get(), group, language);
      case "content" -> named(contents.get(), group, language);
      case "channel" -> group.isEmpty() ? "–" : messages.say(language, "digest.channel." + id);
      case "tier" ->
          TIERS.contains(id) ? messages.say(language, "digest.tier." + id) : plain(group);
      default -> plain(group);
    };
  }

  private static String named(Map<String, LocalText> names, String id, Language language) {
    return Optional.ofNullable(names.get(id))
        .map(name -> name.in(language))
        .orElseGet(() -> plain(id));
  }

  private static String plain(String id) {
    return id.isEmpty() ? "–" : id.replace('_', ' ');
  }
}
