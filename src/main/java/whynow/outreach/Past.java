package whynow.outreach;

import java.util.List;

/**
 * What our own book says an account has had from us; newest last.
 *
 * @param bought in the words of whoever logged the deal
 * @param asked notes of the times they asked for a quote, as they were logged
 */
public record Past(List<String> bought, List<String> asked) {
  /** Nothing is known. */
  public static final Past NONE = new Past(List.of(), List.of());

  public Past {
    bought = List.copyOf(bought);
    asked = List.copyOf(asked);
  }
}
