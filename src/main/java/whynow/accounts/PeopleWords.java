package whynow.accounts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How people are named in passing, as {@code data/activity/people.yaml} has it. */
record PeopleWords(
    Map<String, List<String>> honorifics,
    List<String> between,
    String surnames,
    List<String> doubleSurnames,
    Set<String> common,
    Set<String> noNames) {

  /** A regular expression for a function between a surname and a title. */
  String function() {
    return "(?:" + String.join("|", between) + ")?";
  }

  /** A regular expression for a Chinese surname. */
  String surname() {
    return "(?:" + String.join("|", doubleSurnames) + "|[" + surnames + "])";
  }
}
