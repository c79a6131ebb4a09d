package whynow.triggers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is stated about an event: amount, person, counterpart, place and so on. */
final class Facts {
  private final Map<String, Map<String, List<Pattern>>> byType = new LinkedHashMap<>();
  private final Map<String, TriggerType> types;
  private final Values values;

  Facts(Notation notation, Map<String, TriggerType> types, Function<TriggerType, Frames> said) {
    this.types = types;
    this.values = new Values();
    types.forEach(
        (id, type) -> {
          Map<String, List<Pattern>> patterns = new LinkedHashMap<>();
          said.apply(type)
              .facts()
              .forEach((k, all) -> patterns.put(k, all.stream().map(notation::compile).toList()));
          byType.put(id, patterns);
        });
  }

  /** Facts of an event from its mentions, then, for some, from the rest of the article. */
  Map<String, String> of(
      String type, List<Mention> mentions, List<Sentence> article, Optional<LocalDate> published) {
    Map<String, String> found = new LinkedHashMap<>();
    mentions.forEach(m -> m.caught().forEach(found::putIfAbsent));
    List<Sentence> near =
        new ArrayList<>(mentions.stream().map(Mention::sentence).distinct().toList());
    for (String key : types.get(type).facts()) {
      near.forEach(s -> add(found, type, key, s, published));
      if (types.get(type).far().contains(key)) {
        article.forEach(s -> add(found, type, key, s, published));
      }
    }
    return found;
  }

  private void add(
      Map<String, String> found,
      String type,
      String key,
      Sentence s,
      Optional<LocalDate> published) {
    if (found.containsKey(key)) {
      return;
    }
    for (Pattern pattern : byType.get(type).getOrDefault(key, List.of())) {
      Matcher m = pattern.matcher(s.plain());
      while (m.find()) {
        if (values.put(found, key, s, m.start("it"), m.end("it"), published)) {
          return;
        }
      }
    }
    if (key.equals("event_date") || !byType.get(type).containsKey(key)) {
      values.any(found, key, s, published);
    }
  }
}
