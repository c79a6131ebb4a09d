package whynow.outreach;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import whynow.language.LocalText;
import whynow.triggers.Trigger;

/** How an event of one type is told: a file of {@code data/outreach/signals}. */
record Signal(
    boolean ownWordsFirst,
    Map<String, String> roleWords,
    List<Noun> event,
    List<Noun> meanwhile,
    List<Tell> tell) {

  /** What to call the event, or the time it opens, when these facts are stated. */
  record Noun(List<String> needs, String role, LocalText say) {}

  /** A clause about the event, when these facts are stated and it is that sure. */
  record Tell(List<String> needs, List<String> certainty, String role, LocalText say) {}

  Signal {
    roleWords = roleWords == null ? Map.of() : Map.copyOf(roleWords);
    event = event == null ? List.of() : List.copyOf(event);
    meanwhile = meanwhile == null ? List.of() : List.copyOf(meanwhile);
    tell = tell == null ? List.of() : List.copyOf(tell);
  }

  /** The first clause that these facts allow. */
  Optional<LocalText> clause(Trigger trigger, Map<String, String> facts) {
    String role = role(trigger);
    return tell.stream()
        .filter(t -> t.certainty().contains(trigger.certainty().word()))
        .filter(t -> t.role() == null || t.role().equals(role))
        .filter(t -> facts.keySet().containsAll(t.needs()))
        .findFirst()
        .map(Tell::say);
  }

  /** The first name for the event that these facts allow. */
  Optional<LocalText> noun(Trigger trigger, Map<String, String> facts) {
    return first(event, trigger, facts);
  }

  /** The time it opens, as a clause: "while Leipzig gets going". */
  Optional<LocalText> time(Trigger trigger, Map<String, String> facts) {
    return first(meanwhile, trigger, facts);
  }

  private Optional<LocalText> first(List<Noun> nouns, Trigger trigger, Map<String, String> facts) {
    String role = role(trigger);
    return nouns.stream()
        .filter(n -> n.role() == null || n.role().equals(role))
        .filter(n -> facts.keySet().containsAll(n.needs()))
        .findFirst()
        .map(Noun::say);
  }

  /** The account's part: as the trigger says, else as its words tell, else empty. */
  private String role(Trigger trigger) {
    if (trigger.role().isPresent()) {
      return trigger.role().get();
    }
    String quote = trigger.quote().toLowerCase(Locale.ROOT);
    return roleWords.entrySet().stream()
        .sorted(Map.Entry.<String, String>comparingByKey().reversed())
        .filter(e -> Pattern.compile(e.getValue()).matcher(quote).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
