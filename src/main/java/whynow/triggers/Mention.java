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
 * @param weight 0 to 1, how clearly
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
    double weight,
    Certainty certainty,
    Voice voice,
    Optional<String> role,
    Map<String, String> caught) {

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
