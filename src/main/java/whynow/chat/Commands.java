package whynow.chat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.language.Script;

/**
 * Every command, declared once. Help, completion, the Slack manifest, Telegram's menu and the table
 * in the README are made from it.
 */
public final class Commands {
  private static final List<Language> WRITTEN =
      List.of(Language.EN, Language.ZH_HANS, Language.ZH_HANT);
  private static final Pattern LINE =
      Pattern.compile("[/!]?(?<verb>[^\\s@]+)(@\\S+)?\\s*(?<rest>.*)", Pattern.DOTALL);

  private final List<Command> all;
  private final Messages messages;

  /** Kept until the messages are edited. */
  private volatile Verbs verbs = new Verbs(null, Map.of());

  public Commands(List<Command> all, Messages messages) {
    this.all = List.copyOf(all);
    this.messages = messages;
  }

  /** What a line turned out to be. */
  public sealed interface Parsed {}

  /** A command and what stands behind its verb. */
  record Known(Command command, String arguments) implements Parsed {}

  /** Close to verbs we know, the closest first, each a whole line. */
  record Misspelt(List<String> lines) implements Parsed {}

  /** No command at all. */
  record Free(String text) implements Parsed {}

  public List<Command> all() {
    return all;
  }

  /** Reads a line: the verb in any language and width, with or without a slash. */
  public Parsed parse(String line) {
    String text = Widths.narrow(line).strip();
    Matcher parts = LINE.matcher(text);
    if (!parts.matches()) {
      return new Free(text);
    }
    String verb = Script.toSimplified(parts.group("verb").toLowerCase(java.util.Locale.ROOT));
    String rest = parts.group("rest").strip();
    Optional<Command> exact = Optional.ofNullable(verbs().get(verb)).filter(c -> c.takes(rest));
    return exact
        .<Parsed>map(c -> new Known(c, (carried(c, verb) + " " + rest).strip()))
        .or(() -> joined(verb, text))
        .or(() -> misspelt(verb, rest))
        .orElseGet(() -> new Free(text));
  }

  /** The command that takes a sentence without a verb as its own. */
  Optional<Command> claiming(String text, Call call) {
    return all.stream().filter(c -> c instanceof FreeText f && f.claims(text, call)).findFirst();
  }

  /** The answer as those leave it who look at every answer. */
  Reply lastWord(Reply answer, Call call) {
    Reply said = answer;
    for (Command command : all) {
      said = command instanceof LastWord last ? last.lastWord(said, call) : said;
    }
    return said;
  }

  /** All names of a command: its verb, then those of its other languages. */
  public List<String> names(Command command) {
    Set<String> names = new LinkedHashSet<>(List.of(command.usage().name()));
    String key = "command." + command.usage().name() + ".aliases";
    if (messages.has(key)) {
      WRITTEN.forEach(
          l -> words(messages.say(l, key)).forEach(name -> names.add(name.split(" ", 2)[0])));
    }
    return List.copyOf(names);
  }

  public String summary(Command command, Language language) {
    return messages.say(language, "command." + command.usage().name() + ".summary");
  }

  public String example(Command command, Language language) {
    return messages.say(language, "command." + command.usage().name() + ".example");
  }

  /**
   * What a name says besides its verb, as 周报 says "week"; such a name stands with it in the file.
   */
  private String carried(Command command, String name) {
    String key = "command." + command.usage().name() + ".aliases";
    return WRITTEN.stream()
        .filter(l -> messages.has(key))
        .flatMap(l -> words(messages.say(l, key)).stream())
        .filter(alias -> Script.toSimplified(alias).startsWith(name + " "))
        .map(alias -> alias.split(" ", 2)[1])
        .findFirst()
        .orElse("");
  }

  private static List<String> words(String list) {
    return List.of(list.split("[,，、]")).stream()
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  /** Simplified, lower-case names, as they stood in an edition of the messages. */
  private record Verbs(Object edition, Map<String, Command> byName) {}

  private Map<String, Command> verbs() {
    Object edition = messages.edition();
    Verbs known = verbs;
    if (known.edition() != edition) {
      known = new Verbs(edition, Collections.unmodifiableMap(named()));
      verbs = known;
    }
    return known.byName();
  }

  private Map<String, Command> named() {
    Map<String, Command> named = new LinkedHashMap<>();
    for (Command command : all) {
      for (String name : names(command)) {
        named.putIfAbsent(Script.toSimplified(name.toLowerCase(java.util.Locale.ROOT)), command);
      }
    }
    return named;
  }

  /** Chinese verbs need no space: 调研northlight.example. */
  private Optional<Parsed> joined(String verb, String text) {
    return verbs().entrySet().stream()
        .filter(e -> isHan(e.getKey()) && verb.startsWith(e.getKey()))
        .filter(e -> e.getValue().usage().arguments().stream().anyMatch(Usage.Argument::required))
        .max(Comparator.comparingInt(e -> e.getKey().length()))
        .map(e -> new Known(e.getValue(), behind(text, e.getKey().length())));
  }

  private static String behind(String text, int verbLength) {
    return text.replaceFirst("^[/!]", "").substring(verbLength).replaceFirst("^[\\s:：，,]+", "");
  }

  private static boolean isHan(String word) {
    return word.codePoints().allMatch(Character::isIdeographic);
  }

  private Optional<Parsed> misspelt(String verb, String rest) {
    int near = verb.length() <= 3 ? 0 : verb.length() <= 5 ? 1 : 2;
    List<String> lines = new ArrayList<>();
    verbs().keySet().stream()
        .filter(v -> !isHan(v) && v.length() > 2)
        .filter(v -> !v.equals(verb) && Spelling.distance(verb, v) <= near)
        .sorted(Comparator.comparingInt(v -> Spelling.distance(verb, v)))
        .limit(3)
        .forEach(v -> lines.add((v + " " + rest).strip()));
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Misspelt(lines));
  }

  /** The command whose verb is least far from the first word, for a helpful example. */
  Optional<Command> closest(String text) {
    String first = text.toLowerCase(java.util.Locale.ROOT).split("\\s+", 2)[0];
    return verbs().entrySet().stream()
        .filter(e -> Spelling.distance(first, e.getKey()) < Math.max(2, e.getKey().length() - 1))
        .min(Comparator.comparingInt(e -> Spelling.distance(first, e.getKey())))
        .map(Map.Entry::getValue);
  }
}
