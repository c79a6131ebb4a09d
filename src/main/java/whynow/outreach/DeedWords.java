package whynow.outreach;

import java.util.List;
import java.util.Map;

/**
 * How texts say who does what to whom: {@code data/outreach/deeds.yaml}.
 *
 * @param common words without a capital that may be a party
 * @param families what goes from a source to a target
 */
record DeedWords(List<String> common, Map<String, Family> families) {
  /**
   * Deeds of which two texts can be compared.
   *
   * @param words expressions, one of which a text must hold
   * @param patterns expressions with {@code {S}} and {@code {T}}
   */
  record Family(List<String> words, List<String> patterns) {}
}
