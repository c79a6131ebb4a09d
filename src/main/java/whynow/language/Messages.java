package whynow.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.playbook.DataFolder;

/**
 * The bot's own words, from {@code data/messages/AREA.yaml}: each key with its text per language
 * and {@code {slots}}. {@code {n:account|accounts}} says the word that goes with the number in
 * {@code n}. What fills a slot is never read for slots itself.
 *
 * <pre>{@code
 * messages.say(Language.ZH_HANS, "log.logged", "contact", "顾明远")
 * }</pre>
 */
public final class Messages {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?::([^|{}]*)\\|([^|{}]*))?}");
  private final Supplier<Map<String, Area>> areas;

  record Area(Map<String, LocalText> texts) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Area {
      texts = Map.copyOf(texts);
    }
  }

  public Messages(DataFolder data) {
    this.areas = data.folder("messages", Area.class);
  }

  /**
   * A text with its slots filled.
   *
   * @param key {@code AREA.NAME}: the file and the key in it; the name may hold dots
   * @param slots name and value by turns; values are written with {@code toString}
   * @throws IllegalArgumentException when there is no such key
   */
  public String say(Language language, String key, Object... slots) {
    LocalText found = find(key);
    if (found == null) {
      throw new IllegalArgumentException("No such message: " + key);
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i + 1 < slots.length; i += 2) {
      values.put(slots[i].toString(), String.valueOf(slots[i + 1]));
    }
    return SLOT.matcher(found.in(language))
        .replaceAll(slot -> Matcher.quoteReplacement(filled(slot, values)));
  }

  private static String filled(MatchResult slot, Map<String, String> values) {
    String value = values.get(slot.group(1));
    if (value == null) {
      return slot.group();
    }
    if (slot.group(2) == null) {
      return value;
    }
    return value.equals("1") ? slot.group(2) : slot.group(3);
  }

  /** Another object after every edit, for those who keep what they made of the messages. */
  public Object edition() {
    return areas.get();
  }

  /** True when there is such a key. */
  public boolean has(String key) {
    return find(key) != null;
  }

  /** Every key, sorted. */
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    areas.get().forEach((area, a) -> a.texts().keySet().forEach(k -> keys.add(area + "." + k)));
    return keys;
  }

  /** True when somebody wrote this text in this language; Traditional may follow Simplified. */
  public boolean isWritten(String key, Language language) {
    LocalText text = find(key);
    return text != null && text.isWrittenIn(language);
  }

  private LocalText find(String key) {
    int dot = key.indexOf('.');
    Area area = dot < 0 ? null : areas.get().get(key.substring(0, dot));
    return area == null ? null : area.texts().get(key.substring(dot + 1));
  }
}
