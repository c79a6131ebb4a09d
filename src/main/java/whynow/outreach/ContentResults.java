package whynow.outreach;

import java.util.Optional;

/** What came of a piece of content where it was sent. */
public interface ContentResults {
  /**
   * So far.
   *
   * @param accounts to how many it was sent
   * @param answered how many of them answered within two weeks
   * @param met how many met us within two weeks
   */
  record Result(int accounts, int answered, int met) {}

  /** Of the last ninety days; empty when it was not sent. */
  Optional<Result> of(String content);
}
