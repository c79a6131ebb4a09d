package whynow.triggers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is stated about an event: amount, person, counterpart, place and so on. */
final class Facts {
  private final Map<String, Map<String, List<Pattern>>> byType = new LinkedHashMap<>();
  private final Map<String, TriggerType> types;
  private static final int LEAD = 3;

  private final Values values;
  private final Pattern title;

  Facts(Notation notation, Map<String, TriggerType> types, Function<TriggerType, Frames> said) {
    this.types = types;
    this.values = new Values();
    this.title = notation.compile("{title}");
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
    mentions.forEach(m -> m.caught().forEach((key, words) -> caught(found, key, words)));
    List<Sentence> near = near(mentions, article);
    List<Sentence> lead = article.stream().filter(s -> s.index() <= LEAD).toList();
    for (String key : types.get(type).facts()) {
      near.forEach(s -> add(found, type, key, s, published));
      near.forEach(s -> any(found, type, key, s, published));
      List<Sentence> far = types.get(type).far().contains(key) ? article : lead;
      far.forEach(s -> add(found, type, key, s, published));
    }
    return found;
  }

  /** What a frame caught; a title is nobody's name. */
  private void caught(Map<String, String> found, String key, String words) {
    if (isFit(key, Plain.of(words))) {
      found.putIfAbsent(key, words);
    }
  }

  private boolean isFit(String key, String words) {
    return !key.equals("person") || words == null || !title.matcher(words).find();
  }

  /** The sentences that tell the event; below a headline that does, the first one too. */
  private static List<Sentence> near(List<Mention> mentions, List<Sentence> article) {
    List<Sentence> told = mentions.stream().map(Mention::sentence).distinct().toList();
    List<Sentence> near = new ArrayList<>(told);
    if (told.stream().anyMatch(Sentence::isHeadline)) {
      article.stream().filter(s -> s.index() == 1 && !told.contains(s)).forEach(near::add);
    }
    return near;
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
        if (isFit(key, m.group("it"))
            && values.put(found, key, s, m.start("it"), m.end("it"), published)) {
          return;
        }
      }
    }
  }

  /** A sum or a date that no pattern knows to be the event's, in a sentence that tells it. */
  private void any(
      Map<String, String> found,
      String type,
      String key,
      Sentence s,
      Optional<LocalDate> published) {
    boolean free = Set.of("event_date", "amount").contains(key);
    if (!found.containsKey(key) && (free || !byType.get(type).containsKey(key))) {
      values.any(found, key, s, published);
    }
  }
}
