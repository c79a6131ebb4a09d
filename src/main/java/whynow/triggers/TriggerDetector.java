package whynow.triggers;

import java.util.List;
import whynow.extract.Article;

/** Finds in an article what makes now a good moment. */
public interface TriggerDetector {
  /**
   * Reads one article.
   *
   * @return the account's own triggers best first, then others' events; unscored, empty when there
   *     are none
   */
  List<Trigger> detect(Article article, Subject subject);
}
