package whynow.triggers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import whynow.triggers.Mention.Voice;

/**
 * Whose event a sentence tells: the account's own or somebody else's, from the names and pronouns
 * before it.
 */
final class Voices {
  private final Words words;
  private final Pattern names;
  private final boolean known;
  private Voice before = Voice.SUPPOSED;
  private Sentence at;
  private List<Actor> acting = List.of();

  /** The parts of a language that voices are told by. */
  record Words(
      Pattern own,
      Pattern same,
      Pattern others,
      Pattern doers,
      Pattern organisation,
      Pattern person,
      Pattern oblique,
      Pattern lone,
      Pattern anybody,
      Pattern clause,
      Set<String> starters) {}

  /** Who may stand before the event without being the one it happens to. */
  enum Bystander {
    NOBODY,
    /** A person: she joins, the company gets a new leader. */
    PERSON,
    /** The one who does it: a regulator fines, a jury honours, a customer orders. */
    DOER
  }

  private record Actor(int start, int end, Voice voice, boolean subject, Kind kind) {
    boolean isBystander(Bystander bystander, String plain) {
      return switch (bystander) {
        case NOBODY -> false;
        case PERSON -> kind == Kind.PERSON || (kind == Kind.NAME && voice.whom().contains(" "));
        case DOER ->
            kind == Kind.DOER
                || (kind == Kind.NAME
                    && !PASSIVE.matcher(plain).region(end, plain.length()).lookingAt());
      };
    }
  }

  private enum Kind {
    OWN,
    OTHERS,
    DOER,
    PERSON,
    NAME
  }

  private static final Pattern OBJECT = Pattern.compile("(?i)us|me");
  private static final Pattern PASSIVE =
      Pattern.compile(
          " (?:was|were|has been|had been|have been|is being|to be)\\b|[^,。;]{0,6}(?:被|遭|收到|获)");

  Voices(Words words, Pattern names, boolean known) {
    this.words = words;
    this.names = names;
    this.known = known;
  }

  /** Who acts in the words that begin at {@code start}. */
  Voice of(Sentence sentence, int start, Bystander bystander) {
    if (!known) {
      return Voice.OWN;
    }
    Actor found = null;
    for (Actor actor : actors(sentence)) {
      if (actor.start < start && actor.subject && !actor.isBystander(bystander, sentence.plain())) {
        found = actor;
      }
    }
    return found != null ? found.voice : sentence.isHeadline() ? Voice.SUPPOSED : supposed(before);
  }

  private static Voice supposed(Voice voice) {
    return voice.own() ? Voice.SUPPOSED : voice;
  }

  /** Remembers who the sentence spoke of, for an "it" in the next one. */
  void heard(Sentence sentence) {
    List<Voice> subjects =
        actors(sentence).stream()
            .filter(a -> a.subject && !words.anybody.matcher(a.voice.whom()).lookingAt())
            .map(Actor::voice)
            .toList();
    if (subjects.stream().anyMatch(Voice::own)) {
      before = Voice.SUPPOSED;
    } else if (!subjects.isEmpty()) {
      before = subjects.get(0);
    }
  }

  /** True when the words name the account: by name, "us" or "our". */
  boolean isOwn(String text) {
    return !known || names.matcher(text).find() || words.own.matcher(text).find();
  }

  /** True when the account's name stands in the sentence. */
  boolean isNamed(Sentence sentence) {
    return names.matcher(sentence.plain()).find();
  }

  /** The actors of the sentence at hand, looked for once: every mention in it asks. */
  private List<Actor> actors(Sentence sentence) {
    if (!sentence.equals(at)) {
      acting = found(sentence);
      at = sentence;
    }
    return acting;
  }

  private List<Actor> found(Sentence sentence) {
    List<Actor> actors = new ArrayList<>();
    String plain = sentence.plain();
    boolean[] taken = new boolean[plain.length() + 1];
    add(actors, plain, words.others, taken, Kind.OTHERS);
    add(actors, plain, words.doers, taken, Kind.DOER);
    add(actors, plain, names, taken, Kind.OWN);
    add(actors, plain, words.own, taken, Kind.OWN);
    if (sentence.isHeadline()) {
      addLone(actors, plain, taken);
    } else {
      addNames(actors, plain, taken);
    }
    addSame(actors, plain, taken);
    actors.sort((a, b) -> Integer.compare(a.start, b.start));
    return actors;
  }

  private void add(List<Actor> actors, String plain, Pattern what, boolean[] taken, Kind kind) {
    Matcher m = what.matcher(plain);
    while (m.find()) {
      if (m.end() > m.start() && !taken[m.start()]) {
        Voice voice = kind == Kind.OWN ? Voice.OWN : Voice.other(m.group().trim());
        boolean subject = !isOblique(plain, m.start()) && !OBJECT.matcher(m.group()).matches();
        actors.add(new Actor(m.start(), m.end(), voice, subject, kind));
        take(taken, m);
      }
    }
  }

  private void addSame(List<Actor> actors, String plain, boolean[] taken) {
    Matcher m = words.same.matcher(plain);
    while (m.find()) {
      if (!taken[m.start()]) {
        Voice voice = lastBefore(actors, m.start()).orElse(before);
        Kind kind = voice.own() ? Kind.OWN : Kind.OTHERS;
        actors.add(actor(plain, m.start(), m.end(), voice, kind));
        take(taken, m);
      }
    }
  }

  /** "Its" stands for the subject of its own sentence, if there is one before it. */
  private static Optional<Voice> lastBefore(List<Actor> actors, int start) {
    return actors.stream()
        .filter(a -> a.start < start && a.subject && a.kind != Kind.DOER)
        .max(Comparator.comparingInt(Actor::start))
        .map(Actor::voice);
  }

  /** Names by their capitals; the first word of a sentence is none for its capital alone. */
  private void addNames(List<Actor> actors, String plain, boolean[] taken) {
    Matcher m = words.organisation.matcher(plain);
    while (m.find()) {
      int start = m.start() + afterStarters(m.group());
      if (m.end() - start > 3
          && isFree(taken, start, m.end())
          && !hasDigit(m)
          && !(start == 0 && isLoneWord(m.group()) && !isFollowedByDeed(plain, m.end()))
          && !isCommon(plain.substring(start, m.end()))) {
        add(actors, plain, start, m.end());
        take(taken, m);
      }
    }
  }

  /** A headline's capitals tell no names, but "Fernhill is hiring" begins with one. */
  private void addLone(List<Actor> actors, String plain, boolean[] taken) {
    Matcher m = words.organisation.matcher(plain);
    if (m.lookingAt()
        && isFree(taken, 0, m.end())
        && isLoneWord(m.group())
        && !isCommon(m.group())
        && isFollowedByDeed(plain, m.end())) {
      add(actors, plain, 0, m.end());
      take(taken, m);
    }
  }

  private boolean isFollowedByDeed(String plain, int end) {
    return words.lone.matcher(plain).region(end, plain.length()).lookingAt();
  }

  /** A person acts for the account whose page it is, unless a company is named with her. */
  private void add(List<Actor> actors, String plain, int start, int end) {
    String name = plain.substring(start, end);
    boolean person =
        words
            .person
            .matcher(plain)
            .region(start, plain.length())
            .useTransparentBounds(true)
            .lookingAt();
    Voice voice = person ? Voice.SUPPOSED : Voice.other(name);
    boolean subject = !isOblique(plain, start) && opensClause(plain, start);
    actors.add(new Actor(start, end, voice, subject, person ? Kind.PERSON : Kind.NAME));
  }

  private static boolean isFree(boolean[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLoneWord(String name) {
    return name.indexOf(' ') < 0 && !Plain.isChinese(name);
  }

  private static boolean hasDigit(Matcher m) {
    return m.group().chars().anyMatch(Character::isDigit);
  }

  /** Weekdays, months and the like are no names. */
  private boolean isCommon(String name) {
    return Stream.of(name.split(" ")).map(Anchors::folded).allMatch(words.starters::contains);
  }

  /** "On Tuesday Acme" names Acme. */
  private int afterStarters(String name) {
    int from = 0;
    int space = name.indexOf(' ');
    while (space > 0 && words.starters.contains(Anchors.folded(name.substring(from, space)))) {
      from = space + 1;
      space = name.indexOf(' ', from);
    }
    return from;
  }

  private Actor actor(String plain, int start, int end, Voice voice, Kind kind) {
    return new Actor(start, end, voice, !isOblique(plain, start), kind);
  }

  private static void take(boolean[] taken, Matcher m) {
    for (int i = m.start(); i < m.end(); i++) {
      taken[i] = true;
    }
  }

  /** A name behind a verb is an object, whoever acts. */
  private boolean opensClause(String plain, int start) {
    return words.clause.matcher(plain.substring(Math.max(0, start - 24), start)).find();
  }

  private boolean isOblique(String plain, int start) {
    return words.oblique.matcher(plain.substring(Math.max(0, start - 24), start)).find();
  }
}
