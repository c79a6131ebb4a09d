package whynow.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import whynow.language.Folded;
import whynow.language.Language;
import whynow.language.LocalText;

/**
 * What {@code help} says, from {@code data/help.yaml}.
 *
 * @param first the verbs somebody new needs first
 * @param topics by the word behind {@code help}
 */
record HelpTopics(List<String> first, Map<String, Topic> topics) {
  /** What people call a topic, and the verbs in it. */
  record Topic(LocalText name, List<String> verbs) {}

  /** The topic of this word or name, in any language. */
  Optional<Topic> named(String word) {
    String folded = Folded.of(word).strip();
    return topics.entrySet().stream()
        .filter(
            topic ->
                Stream.of(
                        topic.getKey(),
                        topic.getValue().name().in(Language.EN),
                        topic.getValue().name().in(Language.ZH_HANS))
                    .anyMatch(name -> Folded.of(name).equals(folded)))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
