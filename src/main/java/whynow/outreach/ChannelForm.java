package whynow.outreach;

import java.util.List;
import java.util.Map;
import whynow.language.Language;

/**
 * What a channel's messages look like: a file of {@code data/outreach/channels}.
 *
 * @param max most words or characters by language and length
 * @param units {@code words} (characters in Chinese) or {@code chars}
 * @param asks questions a message holds, 0 for any number
 * @param layouts paragraphs by kind and length
 */
record ChannelForm(
    Map<String, Map<String, Integer>> max,
    String units,
    int asks,
    boolean subject,
    Map<String, Map<String, List<String>>> layouts) {

  List<String> layout(Kind kind, Length length) {
    Map<String, List<String>> other = layouts.get("other");
    return layouts.getOrDefault(kind.word(), other).get(length.word());
  }

  int most(Length length, Language language) {
    return max.get(language.isChinese() ? "zh" : "en").get(length.word());
  }

  int size(String text, Language language) {
    return units.equals("chars")
        ? text.codePointCount(0, text.length())
        : Prose.size(text, language);
  }
}
