package whynow.chat.web;

import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import whynow.chat.Block;

/** A chart as an inline picture of bars, labelled; its figures stand in it for those who listen. */
final class ChartSvg {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 194;
  private static final int FLOOR = 166;
  private static final int TOP = 44;

  private ChartSvg() {}

  static Element of(Block.Chart chart) {
    Element figure = new Element("figure").addClass("chart").attr("tabindex", "0");
    figure.appendElement("figcaption").text(chart.title());
    Element svg =
        figure
            .appendElement("svg")
            .attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .attr("role", "img");
    svg.appendElement("title").text(words(chart));
    double tallest = Math.max(1, tallest(chart));
    for (int i = 0; i < chart.labels().size(); i++) {
      group(svg, chart, i, tallest);
    }
    legend(svg, chart);
    return figure;
  }

  private static void group(Element svg, Block.Chart chart, int i, double tallest) {
    double room = (double) WIDTH / chart.labels().size();
    int count = chart.series().size();
    double bar = Math.min(36, room * 0.8 / count);
    double left = i * room + (room - bar * count) / 2;
    for (int s = 0; s < count; s++) {
      double value = chart.series().get(s).values().get(i);
      bar(svg, s, left + s * bar, bar, value, tallest);
    }
    label(svg, i * room + room / 2, FLOOR + 18, chart.labels().get(i));
  }

  private static void bar(
      Element svg, int series, double x, double width, double value, double tallest) {
    double height = (FLOOR - TOP) * value / tallest;
    svg.appendElement("rect")
        .addClass("series" + series)
        .attr("x", number(x))
        .attr("y", number(FLOOR - height))
        .attr("width", number(width - 2))
        .attr("height", number(height));
    if (value > 0) {
      label(svg, x + width / 2, FLOOR - height - 5, figure(value));
    }
  }

  private static void legend(Element svg, Block.Chart chart) {
    for (int s = 0; s < chart.series().size(); s++) {
      svg.appendElement("rect")
          .addClass("series" + s)
          .attr("x", number(s * 140.0))
          .attr("y", "4")
          .attr("width", "10")
          .attr("height", "10");
      label(svg, s * 140 + 16, 13, chart.series().get(s).name()).addClass("name");
    }
  }

  private static Element label(Element svg, double x, double y, String text) {
    return svg.appendElement("text").attr("x", number(x)).attr("y", number(y)).text(text);
  }

  private static double tallest(Block.Chart chart) {
    return chart.series().stream()
        .flatMap(s -> s.values().stream())
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(1);
  }

  private static String words(Block.Chart chart) {
    StringBuilder words = new StringBuilder(chart.title());
    chart
        .series()
        .forEach(
            s -> {
              words.append(". ").append(s.name()).append(": ");
              IntStream.range(0, chart.labels().size())
                  .forEach(
                      i ->
                          words
                              .append(i == 0 ? "" : ", ")
                              .append(chart.labels().get(i))
                              .append(' ')
                              .append(figure(s.values().get(i))));
            });
    return words.toString();
  }

  private static String figure(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
