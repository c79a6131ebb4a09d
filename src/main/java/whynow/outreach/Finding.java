package whynow.outreach;

import java.util.Locale;
import java.util.Optional;

/**
 * What the guard says of one sentence.
 *
 * @param fault what is wrong, in two or three words
 * @param quote the evidence closest to it, word for word
 * @param url where the quote stands
 */
public record Finding(
    String text,
    Verdict verdict,
    Optional<String> fault,
    Optional<String> quote,
    Optional<String> url) {

  public enum Verdict {
    SUPPORTED,
    NOT_ON_PAGES,
    WRONG,
    OPINION;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** True when it must not be sent as it stands. */
  public boolean isFault() {
    return fault.isPresent() || verdict == Verdict.WRONG || verdict == Verdict.NOT_ON_PAGES;
  }

  static Finding opinion(String text) {
    return new Finding(text, Verdict.OPINION, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Finding bare(String text, Verdict verdict, String fault) {
    return new Finding(text, verdict, Optional.of(fault), Optional.empty(), Optional.empty());
  }

  static Finding of(String text, Verdict verdict, Optional<String> fault, EvidenceLine line) {
    return new Finding(
        text,
        verdict,
        fault,
        Optional.of(line.quote()).filter(q -> !q.isEmpty()),
        Optional.of(line.url()).filter(u -> !u.isEmpty()));
  }
}
