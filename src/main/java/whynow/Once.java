package whynow;

import java.util.function.Supplier;

/** Something made at first use and kept. */
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private T made;

  private Once(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The maker is asked once, when the thing is first needed. */
  public static <T> Supplier<T> of(Supplier<T> maker) {
    return new Once<>(maker);
  }

  @Override
  public synchronized T get() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
