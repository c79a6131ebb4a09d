package whynow.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import whynow.playbook.DataFolder;

/**
 * The bot's own words, from {@code data/messages/AREA.yaml}: each key with its text per language
 * and {@code {slots}}.
 *
 * <pre>{@code
 * messages.say(Language.ZH_HANS, "log.logged", "contact", "顾明远")
 * }</pre>
 */
public final class Messages {
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
    String text = found.in(language);
    for (int i = 0; i + 1 < slots.length; i += 2) {
      text = text.replace("{" + slots[i] + "}", String.valueOf(slots[i + 1]));
    }
    return text;
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
