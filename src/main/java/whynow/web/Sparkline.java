package whynow.web;

import java.util.Arrays;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** A line of a few days without words; the figure beside it says the same. */
final class Sparkline {
  private static final int WIDTH = 100;
  private static final int HEIGHT = 24;

  private Sparkline() {}

  static Element of(int... values) {
    Element svg =
        new Element("svg")
            .addClass("spark")
            .attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true");
    double tallest = Math.max(1, Arrays.stream(values).max().orElse(1));
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      double x = values.length < 2 ? 0 : i * (double) WIDTH / (values.length - 1);
      double y = HEIGHT - 2 - (HEIGHT - 4) * values[i] / tallest;
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
    svg.appendElement("polyline").attr("points", points.toString().strip());
    return svg;
  }
}
