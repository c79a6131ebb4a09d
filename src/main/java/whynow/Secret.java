package whynow;

/** A value that must not be printed: it shows as {@code ***}. */
public record Secret(String reveal) {
  @Override
  public String toString() {
    return "***";
  }
}
