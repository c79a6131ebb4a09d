package whynow.outreach;

import java.util.List;
import java.util.Optional;

/**
 * A message ready for a person to send.
 *
 * @param subject for emails only
 * @param body the sendable text, clean: no source marks
 * @param claims what it says about the account or us, each with its evidence
 * @param lint how it measures up
 * @param by who wrote it
 */
public record Draft(Optional<String> subject, String body, List<Claim> claims, Lint lint, By by) {

  /** Who wrote it, and why it was the templates where a model was asked. */
  public enum By {
    TEMPLATE,
    MODEL,
    /** The model gave nothing that may be sent. */
    INSTEAD_OF_MODEL,
    /** The rep's tokens of the day are spent, and this is the first draft that shows it. */
    TOKENS_SPENT
  }

  /** Where a claim about their own history with us stands. */
  public static final String BOOK = "book";

  /**
   * A claim and what carries it: a quote on a page, or an entry of the playbook.
   *
   * @param text the words of the draft
   * @param quote the evidence, word for word
   * @param url where the quote stands
   * @param playbook id of the playbook entry, where the claim is ours; {@link #BOOK} where our book
   *     says so
   */
  public record Claim(
      String text, Optional<String> quote, Optional<String> url, Optional<String> playbook) {}

  /** The linter's figures; {@code grade} is Flesch-Kincaid, 0 for Chinese. */
  public record Lint(int words, double grade, int subjectWords, int asks, List<Problem> problems) {}

  /** A broken rule; {@code level} is {@code warn} or {@code fail}. */
  public record Problem(String rule, String level) {}

  public Draft {
    claims = List.copyOf(claims);
  }

  /** True when a model wrote it, false for the playbook's templates. */
  public boolean byModel() {
    return by == By.MODEL;
  }

  /** The same words with another word on who wrote them. */
  Draft by(By writer) {
    return new Draft(subject, body, claims, lint, writer);
  }
}
