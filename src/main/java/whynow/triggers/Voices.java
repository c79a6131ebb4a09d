package whynow.triggers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** The parts of a language that voices are told by. */
  record Words(Pattern own, Pattern same, Pattern others, Pattern organisation, Pattern oblique) {}

  private record Actor(int start, int end, Voice voice, boolean subject) {}

  Voices(Words words, Pattern names, boolean known) {
    this.words = words;
    this.names = names;
    this.known = known;
  }

  /** Who acts in the words that begin at {@code start}. */
  Voice of(Sentence sentence, int start, boolean person) {
    if (!known) {
      return Voice.SUPPOSED;
    }
    Actor found = null;
    for (Actor actor : actors(sentence)) {
      if (actor.start < start && actor.subject && !(person && actor.voice.whom().contains(" "))) {
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
    for (Actor actor : actors(sentence)) {
      if (actor.subject) {
        before = actor.voice;
        return;
      }
    }
  }

  /** True when the words name the account: by name, "us" or "our". */
  boolean isOwn(String text) {
    return !known || names.matcher(text).find() || words.own.matcher(text).find();
  }

  private List<Actor> actors(Sentence sentence) {
    List<Actor> actors = new ArrayList<>();
    String plain = sentence.plain();
    boolean[] taken = new boolean[plain.length() + 1];
    add(actors, plain, words.others, taken, false);
    add(actors, plain, names, taken, true);
    add(actors, plain, words.own, taken, true);
    addSame(actors, plain, taken);
    if (!sentence.isHeadline()) {
      add(actors, plain, words.organisation, taken, false);
    }
    actors.sort((a, b) -> Integer.compare(a.start, b.start));
    return actors;
  }

  private void add(List<Actor> actors, String plain, Pattern what, boolean[] taken, boolean own) {
    Matcher m = what.matcher(plain);
    while (m.find()) {
      if (m.end() > m.start() && !taken[m.start()]) {
        Voice voice = own ? Voice.OWN : Voice.other(m.group().trim());
        actors.add(new Actor(m.start(), m.end(), voice, !isOblique(plain, m.start())));
        take(taken, m);
      }
    }
  }

  private void addSame(List<Actor> actors, String plain, boolean[] taken) {
    Matcher m = words.same.matcher(plain);
    while (m.find()) {
      if (!taken[m.start()]) {
        actors.add(new Actor(m.start(), m.end(), before, !isOblique(plain, m.start())));
        take(taken, m);
      }
    }
  }

  private static void take(boolean[] taken, Matcher m) {
    for (int i = m.start(); i < m.end(); i++) {
      taken[i] = true;
    }
  }

  private boolean isOblique(String plain, int start) {
    return words.oblique.matcher(plain.substring(Math.max(0, start - 24), start)).find();
  }
}
