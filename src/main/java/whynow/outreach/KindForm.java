package whynow.outreach;

import java.util.Map;

/**
 * How a message of one kind begins and asks: a file of {@code data/outreach/kinds}.
 *
 * @param fact what its new fact is: {@code fact, offer, qa, news, note}
 * @param past how what they {@code bought} or {@code asked} for is named, per tier; may be left out
 */
record KindForm(
    String fact,
    Map<String, Lines> lead,
    Map<String, Lines> ask,
    Map<String, Lines> leadShort,
    Map<String, Map<String, Lines>> past) {
  KindForm {
    past = past == null ? Map.of() : Map.copyOf(past);
  }
}
