package whynow.outreach;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.language.LocalText;
import whynow.playbook.DataFolder;
import whynow.triggers.Trigger;

/**
 * Tells an event in a sentence: from its facts, in the account's own words turned to "you", or as a
 * quote when nothing better can be said safely. Planned things stay planned.
 */
final class Telling {
  /** A Chinese character says as much as three Latin letters. */
  private static final int HAN_WEIGHT = 3;

  private final Supplier<Map<String, Signal>> signals;
  private final Supplier<Frames> frames;
  private final Supplier<Vocabulary> words;
  private volatile FactWords facts;

  Telling(DataFolder data) {
    signals = data.folder("outreach/signals", Signal.class);
    frames = data.file("outreach/frames.yaml", Frames.class);
    words = data.file("outreach/words.yaml", Vocabulary.class);
  }

  Vocabulary words() {
    return words.get();
  }

  /** The facts of an event in words; what was once written is kept until the words are edited. */
  private Map<String, String> facts(Trigger trigger, Language language, LocalDate today) {
    FactWords last = facts;
    if (last == null || !last.isOf(words.get())) {
      last = new FactWords(words.get());
      facts = last;
    }
    return last.of(trigger, language, today);
  }

  /** A sentence for a message; {@code reader} is a tier or {@code forward}. */
  String signal(
      Account account, Trigger trigger, String reader, Language language, LocalDate today) {
    return sentence(account, trigger, reader, language, today, "");
  }

  /** A second sentence, about what they say of themselves. */
  String pain(Account account, Trigger trigger, String reader, Language language, LocalDate today) {
    return sentence(account, trigger, reader, language, today, "pain_");
  }

  private String sentence(
      Account account,
      Trigger trigger,
      String reader,
      Language language,
      LocalDate today,
      String part) {
    Optional<String> own = OwnWords.of(account, trigger, language, today);
    Optional<String> told =
        part.isEmpty() ? told(account, trigger, language, today) : Optional.empty();
    boolean ownFirst = signal(trigger).ownWordsFirst() || told.isEmpty();
    Optional<String> clause = ownFirst && own.isPresent() ? own : told.or(() -> own);
    String kind =
        clause.isEmpty() ? unsaid(trigger, part, language) : clause.equals(own) ? "own" : "told";
    Map<String, String> slots = slots(trigger, language, today);
    clause
        .map(c -> reader.equals("forward") ? c.replace("贵司", "我们") : c)
        .ifPresent(c -> put(slots, c, account));
    List<String> choices = choices(reader, part, kind, slots, language);
    return fill(Pick.from(choices, account.name() + reader + part), slots);
  }

  /** Words in a language that is not the reader's are not quoted; what they tell is named. */
  private String unsaid(Trigger trigger, String part, Language language) {
    boolean foreign = language.isChinese() != isChinese(trigger.quote());
    boolean named = signal(trigger).noun(trigger, Map.of()).isPresent();
    return part.isEmpty() && foreign && named ? "named" : "quoted";
  }

  private List<String> choices(
      String reader, String part, String kind, Map<String, String> slots, Language language) {
    String clause = slots.getOrDefault("clause", "");
    boolean plain = slots.get("date").isEmpty() || (part.isEmpty() && isDated(clause));
    String form = plain ? "_plain" : "";
    List<String> fitting =
        frames.get().of(reader, part + kind + form, language).stream()
            .filter(f -> fits(f, clause, language))
            .toList();
    return fitting.isEmpty() ? frames.get().of(reader, part + "quoted" + form, language) : fitting;
  }

  private static boolean isDated(String clause) {
    return Dates.in(clause).stream().anyMatch(d -> d.month().isPresent() || d.year().isPresent());
  }

  /** A clause that must begin with a capital does not fit behind "that". */
  private static boolean fits(String frame, String clause, Language language) {
    return language.isChinese()
        || !frame.contains("{clause}")
        || frame.contains(": {clause}")
        || clause.startsWith("\u0001")
        || OwnWords.mayBeginSmall(clause);
  }

  /** From the facts; marked when it begins with a name. */
  private Optional<String> told(
      Account account, Trigger trigger, Language language, LocalDate today) {
    Map<String, String> known = facts(trigger, language, today);
    Optional<LocalText> clause = signal(trigger).clause(trigger, known);
    known.put("company", company(account, language));
    return clause.map(c -> "\u0001" + fill(c.in(simplified(language)), known));
  }

  /** Stands for a name that cannot be written. */
  static final String UNNAMED = "your company";

  /** What to call them in a sentence: a Chinese name has no place in an English one. */
  static String company(Account account, Language language) {
    if (language.isChinese()) {
      return "贵司";
    }
    return AccountNames.of(account).stream()
        .filter(n -> !Character.isLowerCase(n.codePointAt(0)))
        .filter(n -> n.codePoints().noneMatch(Character::isIdeographic))
        .findFirst()
        .map(ShortName::of)
        .orElse(UNNAMED);
  }

  /** The event from its facts alone, in either language, where the facts suffice. */
  Optional<String> retold(Account account, Trigger trigger, Language language, LocalDate today) {
    return told(account, trigger, language, today).map(c -> c.replace("\u0001", ""));
  }

  private Map<String, String> slots(Trigger trigger, Language language, LocalDate today) {
    Map<String, String> slots = new HashMap<>();
    slots.put("date", trigger.published().map(d -> FactWords.day(d, language, today)).orElse(""));
    slots.put("source", words.get().source(trigger.url(), simplified(language)));
    slots.put("quote", Quoted.of(trigger.quote()));
    slots.put("event", event(trigger, language, today));
    return slots;
  }

  private static void put(Map<String, String> slots, String clause, Account account) {
    String bare = clause.replace("\u0001", "");
    boolean keep =
        clause.startsWith("\u0001")
            || !OwnWords.mayBeginSmall(bare)
            || bare.startsWith(account.name());
    slots.put("clause", keep ? clause : Character.toLowerCase(bare.charAt(0)) + bare.substring(1));
    slots.put("Clause", Character.toUpperCase(bare.charAt(0)) + bare.substring(1));
  }

  /** What to call the event in the middle of a sentence. */
  String event(Trigger trigger, Language language, LocalDate today) {
    Map<String, String> known = facts(trigger, language, today);
    return signal(trigger)
        .noun(trigger, known)
        .map(n -> fill(n.in(simplified(language)), known))
        .orElse(language.isChinese() ? "这件事" : "this");
  }

  /** The time the event opens: "while Leipzig gets going". */
  String meanwhile(Trigger trigger, Language language, LocalDate today) {
    Map<String, String> known = facts(trigger, language, today);
    return signal(trigger)
        .time(trigger, known)
        .map(n -> fill(n.in(simplified(language)), known))
        .orElse(language.isChinese() ? "接下来" : "in the weeks ahead");
  }

  /** A place, name or product for the subject line; the event's name where there is none. */
  String thing(Trigger trigger, Language language, LocalDate today) {
    return name(trigger, language, today)
        .orElseGet(() -> event(trigger, language, today).replaceFirst("^(the|this) ", ""));
  }

  /** True when something of it has a name. */
  boolean isNamed(Trigger trigger, Language language, LocalDate today) {
    return name(trigger, language, today).isPresent();
  }

  private Optional<String> name(Trigger trigger, Language language, LocalDate today) {
    Map<String, String> known = facts(trigger, language, today);
    int most = language.isChinese() ? 8 : 22;
    boolean about = trigger.type().equals("executive_change");
    List<String> names = List.of(about ? "person" : "place", "product", "counterpart", "place");
    return names.stream()
        .map(known::get)
        .filter(v -> v != null && v.length() <= most && v.split("\\s+").length <= 2)
        .findFirst();
  }

  /** One line for the rep: named and dated. */
  String rep(Account account, Trigger trigger, Language language, LocalDate today) {
    String day = trigger.published().map(d -> FactWords.day(d, language, today)).orElse("");
    String line =
        told(account, trigger, language, today)
            .map(c -> c.replace("\u0001", "").replace("贵司", ShortName.of(account.name())))
            .orElse("“" + Quoted.of(trigger.quote()) + "”");
    String dated =
        day.isEmpty()
            ? line
            : language.isChinese() ? line + "（" + day + "）" : line + " (" + day + ")";
    return script(dated, language);
  }

  private Signal signal(Trigger trigger) {
    Signal signal = signals.get().get(trigger.type());
    return signal == null ? new Signal(true, Map.of(), List.of(), List.of(), List.of()) : signal;
  }

  /** Chinese is composed in Simplified and turned into Traditional as a whole. */
  static Language simplified(Language language) {
    return language.isChinese() ? Language.ZH_HANS : language;
  }

  /** The text in the script of its language; what stands between quotation marks stays. */
  String script(String text, Language language) {
    return language.equals(Language.ZH_HANT) ? Taiwan.of(text, words.get().taiwan()) : text;
  }

  static String fill(String template, Map<String, String> slots) {
    String filled = template;
    for (Map.Entry<String, String> slot : slots.entrySet()) {
      filled =
          filled.replace(
              "{ " + slot.getKey() + "}", slot.getValue().isEmpty() ? "" : " " + slot.getValue());
      filled = filled.replace("{" + slot.getKey() + "}", slot.getValue());
    }
    return filled.replaceAll("\\{ ?when\\}", "").replace("\u0001", "");
  }

  /** True when the text is written in Chinese; a Chinese name alone does not make it so. */
  static boolean isChinese(String text) {
    int han = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isIdeographic(c)) {
        han++;
      } else if (Character.isLetter(c)) {
        latin++;
      }
    }
    return HAN_WEIGHT * han > latin;
  }
}
