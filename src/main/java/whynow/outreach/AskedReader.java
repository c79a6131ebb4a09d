package whynow.outreach;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import whynow.accounts.Contact;
import whynow.accounts.Function;
import whynow.accounts.Tier;
import whynow.accounts.TitleReader;
import whynow.accounts.TitleReading;
import whynow.language.Folded;
import whynow.playbook.DataFolder;

/**
 * Reads how a draft is asked for: words in any order, English or Chinese.
 *
 * <pre>{@code
 * reader.read("to director by linkedin short", List.of())
 * }</pre>
 */
final class AskedReader {
  private static final Pattern ANGLE =
      Pattern.compile("(?:angle|切入点|角度)\\s*([1-9])|第\\s*([1-9])\\s*个(?:切入点|角度)");
  private static final Pattern BY = Pattern.compile("\\b(?:by|via)\\s+([a-z-]+)|用?(传真|短信|电报|信函)");
  private static final Pattern TO =
      Pattern.compile("(?i)^(?:to(?![\\p{L}\\p{N}])|写给|发给|给|致)?\\s*|[\\s,，:：。.]+$");

  private final Supplier<AskedWords> words;
  private final Supplier<Implication.All> events;
  private final TitleReader titles;

  AskedReader(DataFolder data, TitleReader titles) {
    this.words = data.file("outreach/asked.yaml", AskedWords.class);
    this.events = data.file("outreach/implications.yaml", Implication.All.class);
    this.titles = titles;
  }

  /** Whom a title or a tier stands for. */
  record Reader(Tier tier, Function function) {}

  /**
   * What was asked for.
   *
   * @param text all that was said but the account
   * @param people those who may be meant
   */
  AskedDraft read(String text, List<Contact> people) {
    Rest rest = new Rest(text);
    Optional<Contact> contact =
        people.stream()
            .sorted(Comparator.comparingInt((Contact c) -> -c.name().length()))
            .filter(c -> rest.take(word(c.name())).isPresent())
            .findFirst();
    Map<String, String> options = new TreeMap<>();
    rest.take(ANGLE).ifPresent(m -> options.put("angle", m.replaceAll("\\D", "")));
    events.get().byType().keySet().stream()
        .filter(type -> rest.take(about(type)).isPresent())
        .findFirst()
        .ifPresent(type -> options.put("angle", type));
    words.get().options().forEach((name, all) -> take(rest, name, all, options));
    words.get().fillers().forEach(f -> rest.takeAll(word(f)));
    String to = contact.isPresent() ? "" : rest.shown();
    return new AskedDraft(contact, to, options);
  }

  /** What stands behind "by" and names no channel: "by fax". */
  Optional<String> unknownChannel(String text) {
    Matcher by = BY.matcher(Folded.of(text));
    return by.find()
        ? Optional.of(by.group(1) == null ? by.group(2) : by.group(1))
            .filter(word -> !read(word, List.of()).options().containsKey("channel"))
        : Optional.empty();
  }

  private static void take(
      Rest rest, String name, Map<String, List<String>> all, Map<String, String> options) {
    all.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(w -> Map.entry(w, e.getKey())))
        .sorted(Comparator.comparingInt(e -> -e.getKey().length()))
        .filter(e -> rest.take(word(e.getKey())).isPresent())
        .findFirst()
        .ifPresent(e -> options.put(name, e.getValue()));
  }

  /** {@code angle expansion}: the event a message shall be about. */
  private static Pattern about(String type) {
    return Pattern.compile("(?:angle|切入点|角度)\\s*" + Pattern.quote(type) + "(?![a-z_])");
  }

  /** Latin words stand apart; Chinese ones need not, unless they are a single character. */
  private static Pattern word(String word) {
    String folded = Folded.of(word);
    boolean apart = folded.length() == 1 || folded.codePointAt(0) < 0x2e80;
    String quoted = Pattern.quote(folded);
    return Pattern.compile(
        apart ? "(?<![\\p{L}\\p{N}-])" + quoted + "(?![\\p{L}\\p{N}-])" : quoted);
  }

  /**
   * True for words that say whom and how, and no company: "to the COO", "executive in Chinese".
   *
   * @param words what stands where a company could
   */
  boolean namesNoCompany(String words) {
    String to = read(words, List.of()).to();
    boolean addressed = TO.matcher(words).replaceFirst("").length() < words.strip().length();
    return to.isEmpty()
        || (addressed && !titles.silent(to))
        || tier(to).isPresent()
        || Stream.of(to.split("\\s+")).noneMatch(titles::silent);
  }

  /** The reader's tier and function; empty when the words name neither. */
  Optional<Reader> reader(AskedDraft asked) {
    if (asked.contact().isPresent()) {
      Contact contact = asked.contact().get();
      return Optional.of(
          new Reader(
              contact.tier().orElse(Tier.DIRECTOR),
              contact.function().orElse(Function.OPERATIONS)));
    }
    if (asked.to().isEmpty()) {
      return Optional.of(new Reader(Tier.DIRECTOR, Function.OPERATIONS));
    }
    Optional<Tier> tier = tier(asked.to());
    if (tier.isEmpty() && titles.silent(asked.to())) {
      return Optional.empty();
    }
    TitleReading title = titles.read(asked.to());
    return Optional.of(
        new Reader(
            tier.or(title::tier).orElse(Tier.DIRECTOR),
            title.function().orElse(Function.OPERATIONS)));
  }

  /** "Finance executive": a tier, with or without what the reader is responsible for. */
  private Optional<Tier> tier(String to) {
    String folded = Folded.of(to);
    return words.get().tiers().entrySet().stream()
        .filter(e -> e.getValue().stream().map(Folded::of).anyMatch(folded::equals))
        .map(e -> Tier.valueOf(e.getKey().toUpperCase(Locale.ROOT)))
        .findFirst()
        .or(
            () ->
                Optional.of(folded).filter(f -> f.endsWith(" executive")).map(f -> Tier.EXECUTIVE))
        .or(
            () ->
                Optional.of(folded)
                    .filter(f -> f.endsWith(" practitioner"))
                    .map(f -> Tier.PRACTITIONER));
  }

  /** What has not been understood yet; a word taken is not read twice. */
  private static final class Rest {
    private String text;

    Rest(String text) {
      this.text = text;
    }

    Optional<String> take(Pattern pattern) {
      Matcher found = pattern.matcher(Folded.of(text));
      if (!found.find()) {
        return Optional.empty();
      }
      text = text.substring(0, found.start()) + "  " + text.substring(found.end());
      return Optional.of(found.group());
    }

    void takeAll(Pattern pattern) {
      for (Optional<String> gone = take(pattern); gone.isPresent(); ) {
        gone = take(pattern);
      }
    }

    String shown() {
      String plain = text.replaceAll("\\s+", " ").strip();
      return TO.matcher(plain).replaceAll("").strip();
    }
  }
}
