package whynow.chat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chart as a picture of bars for chats that show pictures, in a font of our own that has the
 * labels' characters on every machine.
 */
public final class ChartPicture {
  private static final Logger LOG = LoggerFactory.getLogger(ChartPicture.class);
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 560;
  private static final int EDGE = 40;
  private static final int TOP = 190;
  private static final int FLOOR = 470;
  private static final float TITLE = 34;
  private static final float SMALL = 26;
  private static final Color PAPER = new Color(0xfb, 0xfa, 0xf7);
  private static final Color INK = new Color(0x1d, 0x1f, 0x23);
  private static final Color SOFT = new Color(0x5c, 0x60, 0x69);
  private static final List<Color> SERIES = List.of(INK, new Color(0x1f, 0x4f, 0xa3), SOFT);

  private final Block.Chart chart;
  private final Graphics2D pen;
  private final Font font;

  private ChartPicture(Block.Chart chart, Graphics2D pen, Font font) {
    this.chart = chart;
    this.pen = pen;
    this.font = font;
  }

  /** The charts of a reply as files, for chats that send pictures beside their text. */
  public static List<Block.File> files(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Chart.class::isInstance)
        .map(Block.Chart.class::cast)
        .flatMap(chart -> png(chart).stream())
        .map(png -> new Block.File("chart.png", "image/png", png))
        .toList();
  }

  /** A PNG; empty where this machine cannot draw, and then the chart is written as a table. */
  public static Optional<Content> png(Block.Chart chart) {
    try {
      return chart.labels().isEmpty() ? Optional.empty() : Optional.of(drawn(chart));
    } catch (IOException | RuntimeException | LinkageError | InternalError e) {
      LOG.warn("Charts go out as tables; is fontconfig installed? {}", e.toString());
      return Optional.empty();
    }
  }

  /** True when every character of a text is in the labels' font. */
  static boolean canWrite(String text) {
    return Labels.FONT.canDisplayUpTo(text) < 0;
  }

  /** Read once, when the first chart is drawn. */
  private static final class Labels {
    static final Font FONT = read();

    private static Font read() {
      try (InputStream file = ChartPicture.class.getResourceAsStream("/fonts/labels.otf")) {
        return Font.createFont(Font.TRUETYPE_FONT, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Content drawn(Block.Chart chart) throws IOException {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    new ChartPicture(chart, pen, Labels.FONT).draw();
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return Content.of(png.toByteArray());
  }

  private void draw() {
    pen.setColor(PAPER);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(INK);
    pen.setFont(font.deriveFont(TITLE));
    pen.drawString(fitting(chart.title(), WIDTH - 2 * EDGE), EDGE, 66);
    pen.setFont(font.deriveFont(SMALL));
    legend();
    double tallest =
        chart.series().stream()
            .flatMap(series -> series.values().stream())
            .mapToDouble(Double::doubleValue)
            .reduce(1, Math::max);
    int every = everyLabel();
    for (int i = 0; i < chart.labels().size(); i++) {
      group(i, tallest, i % every == 0);
    }
    pen.setColor(SOFT);
    pen.setStroke(new BasicStroke(2));
    pen.draw(new Line2D.Double(EDGE, FLOOR, WIDTH - EDGE, FLOOR));
  }

  private void legend() {
    int x = EDGE;
    for (int s = 0; s < chart.series().size(); s++) {
      pen.setColor(color(s));
      pen.fillRect(x, 96, 24, 24);
      pen.setColor(INK);
      pen.drawString(chart.series().get(s).name(), x + 36, 117);
      x += 36 + width(chart.series().get(s).name()) + 48;
    }
  }

  private static Color color(int series) {
    return SERIES.get(series % SERIES.size());
  }

  private double room() {
    return (double) (WIDTH - 2 * EDGE) / chart.labels().size();
  }

  /** Where labels have no room beside each other, only every second or third is written. */
  private int everyLabel() {
    int widest = chart.labels().stream().mapToInt(this::width).max().orElse(0);
    return Math.max(1, (int) Math.ceil((Math.min(widest, 200) + 12) / room()));
  }

  private void group(int index, double tallest, boolean labelled) {
    int count = chart.series().size();
    double bar = Math.min(72, room() * 0.8 / Math.max(1, count));
    double left = EDGE + index * room() + (room() - bar * count) / 2;
    for (int s = 0; s < count; s++) {
      bar(s, left + s * bar, bar, chart.series().get(s).values().get(index), tallest);
    }
    if (labelled) {
      pen.setColor(SOFT);
      centred(fitting(chart.labels().get(index), 200), EDGE + (index + 0.5) * room(), FLOOR + 40);
    }
  }

  private void bar(int series, double x, double width, double value, double tallest) {
    double height = (FLOOR - TOP) * Math.max(0, value) / tallest;
    pen.setColor(color(series));
    pen.fill(new Rectangle2D.Double(x, FLOOR - height, width - 4, height));
    if (value > 0) {
      pen.setColor(SOFT);
      centred(Columns.number(value), x + width / 2 - 2, FLOOR - height - 10);
    }
  }

  private void centred(String text, double x, double y) {
    pen.drawString(text, (float) (x - width(text) / 2.0), (float) y);
  }

  private int width(String text) {
    return pen.getFontMetrics().stringWidth(text);
  }

  private String fitting(String text, int most) {
    String shown = text;
    while (width(shown) > most && !shown.isEmpty()) {
      shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
    }
    return shown.length() == text.length() ? text : shown.strip() + "…";
  }
}
