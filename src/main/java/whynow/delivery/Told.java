package whynow.delivery;

import java.time.Instant;

/** What was told unasked, so that nothing is told twice. */
public interface Told {
  /**
   * Notes that this is told now.
   *
   * @param what names it, such as {@code digest 7 2026-11-25}
   * @return false when it was told before; then keep quiet
   */
  boolean first(String what, Instant at);

  /** True when this was told. */
  boolean was(String what);
}
