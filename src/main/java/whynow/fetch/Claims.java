package whynow.fetch;

import java.time.Duration;

/**
 * What one of several running Whynows on a book does alone, for as long as it says: whoever dies
 * with a claim leaves it to the others when its time is up. The book keeps the time, so the clocks
 * of several machines need not agree.
 */
public interface Claims {
  /**
   * Takes something nobody holds.
   *
   * @param what names it, such as {@code watch 17}
   * @param time after which others may take it
   * @return false while somebody holds it, ourselves included
   */
  boolean take(String what, Duration time);

  /** Nobody takes this before so much time has passed. */
  void bar(String what, Duration time);

  /** Lets others take at once what is ours; what is not stays as it is. */
  void free(String what);
}
