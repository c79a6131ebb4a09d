package whynow.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in a reader's language what the reading of pages gave as a reason in English. {@code
 * data/messages/reason.yaml} holds both; what is not in it stays as it is.
 */
public final class Reasons {
  private static final String AREA = "reason.";
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private final Messages messages;

  public Reasons(Messages messages) {
    this.messages = messages;
  }

  /** A whole reason, such as {@code no page}; of several texts that fit the longest is meant. */
  public String in(Language language, String reason) {
    return language.equals(Language.EN)
        ? reason
        : messages.keys().stream()
            .filter(key -> key.startsWith(AREA))
            .sorted(Comparator.comparing(key -> -messages.say(Language.EN, key).length()))
            .flatMap(key -> said(language, key, reason).stream())
            .findFirst()
            .orElse(reason);
  }

  /** A place and its reason, {@code acme.com/news: answered 503}; the place stays. */
  public String inLine(Language language, String line) {
    int colon = line.indexOf(": ");
    return colon < 0
        ? in(language, line)
        : line.substring(0, colon + 2) + in(language, line.substring(colon + 2));
  }

  /** The key's text in the language, when its English text is this reason. */
  private List<String> said(Language language, String key, String reason) {
    List<Object> slots = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    String english = messages.say(Language.EN, key);
    Matcher slot = SLOT.matcher(english);
    int end = 0;
    while (slot.find()) {
      pattern.append(Pattern.quote(english.substring(end, slot.start()))).append("(.+?)");
      slots.add(slot.group(1));
      end = slot.end();
    }
    pattern.append(Pattern.quote(english.substring(end)));
    Matcher found = Pattern.compile(pattern.toString()).matcher(reason);
    return found.matches() ? List.of(messages.say(language, key, filled(slots, found))) : List.of();
  }

  private static Object[] filled(List<Object> names, Matcher found) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      values.add(names.get(i));
      values.add(found.group(i + 1));
    }
    return values.toArray();
  }
}
