package whynow.team;

import java.util.function.Supplier;

/** Several changes of the book that stand or fall together. */
public interface AllOrNothing {
  /** Does several things, or none of them when one fails; others see all at once. */
  <T> T together(Supplier<T> things);

  /** The same, for things without a result. */
  default void together(Runnable things) {
    this.<Boolean>together(
        () -> {
          things.run();
          return true;
        });
  }
}
