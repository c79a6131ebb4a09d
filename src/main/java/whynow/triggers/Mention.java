package whynow.triggers;

import java.util.Map;
import java.util.Optional;

/**
 * One place where an article speaks of an event.
 *
 * @param type id of the trigger type
 * @param sentence where it stands
 * @param start of the words that say so, within the sentence
 * @param end of them
 * @param branch number of the pattern that says so
 * @param strength of that pattern
 * @param factor what the words around make of it
 * @param certainty as the sentence puts it
 * @param voice whose event it is
 * @param role of the account
 * @param caught facts the pattern itself caught
 */
record Mention(
    String type,
    Sentence sentence,
    int start,
    int end,
    int branch,
    double strength,
    double factor,
    Certainty certainty,
    Voice voice,
    Optional<String> role,
    Map<String, String> caught) {
  private static final int CHINESE_WORD = 2;

  /** True when one word alone says so. */
  boolean isSingleWord() {
    String hit = sentence.plain().substring(start, end);
    return Plain.isChinese(hit) ? hit.length() <= CHINESE_WORD : hit.strip().indexOf(' ') < 0;
  }

  /** 0 to 1, how clearly. */
  double weight() {
    return strength * factor;
  }

  /** The same, told less surely. */
  Mention times(double less) {
    return new Mention(
        type,
        sentence,
        start,
        end,
        branch,
        strength,
        factor * less,
        certainty,
        voice,
        role,
        caught);
  }

  /**
   * Whose event it is.
   *
   * @param own true for the account's own
   * @param whom somebody else's name
   * @param named true when the sentence names the one who acts, false when it is only supposed
   */
  record Voice(boolean own, String whom, boolean named) {
    static final Voice OWN = new Voice(true, "", true);
    static final Voice SUPPOSED = new Voice(true, "", false);

    static Voice other(String whom) {
      return new Voice(false, whom, true);
    }
  }
}
