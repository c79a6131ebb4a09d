package whynow.chat;

/**
 * What a platform learned when it asked the other side about itself.
 *
 * @param good false when somebody must do something about it
 * @param key of the words in {@code data/messages/doctor.yaml}, which say what to do
 * @param detail what stands in them as {@code {it}}; holds no secret
 */
public record Diagnosis(boolean good, String key, String detail) {
  public static Diagnosis good(String key, String detail) {
    return new Diagnosis(true, key, detail);
  }

  /** Nobody answered, so nothing is known of our tokens. */
  public static Diagnosis unreachable(String detail) {
    return wrong("unreachable", detail);
  }

  public static Diagnosis wrong(String key, String detail) {
    return new Diagnosis(false, key, detail);
  }
}
