package whynow.scoring;

import java.util.List;

/**
 * A score and how it came about.
 *
 * @param total 0 to 100
 * @param lines every line that brought points, and those that would raise it with 0
 */
public record Score(int total, List<Line> lines) {
  /** One line: {@code part} is one of the weights. */
  public record Line(String part, String because, double points) {}

  public Score {
    lines = List.copyOf(lines);
  }
}
