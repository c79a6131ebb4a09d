package whynow.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.playbook.DataFolder;

class ChartPictureTest {
  private static final List<Language> LANGUAGES =
      List.of(Language.EN, Language.ZH_HANS, Language.ZH_HANT);
  private static final List<String> DAYS = List.of("11/23", "11/24", "周三");

  private static Block.Chart chart(String title, List<String> labels, List<Double> values) {
    return new Block.Chart(title, labels, List.of(new Block.Chart.Series("触达", values)));
  }

  private static BufferedImage drawn(Block.Chart chart) throws IOException {
    byte[] png = ChartPicture.png(chart).orElseThrow().bytes();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** Dots in a strip of the picture that are not paper. */
  private static long ink(BufferedImage picture, int from, int to) {
    int paper = picture.getRGB(0, 0);
    return IntStream.range(from, to)
        .mapToLong(
            y ->
                IntStream.range(0, picture.getWidth())
                    .filter(x -> picture.getRGB(x, y) != paper)
                    .count())
        .sum();
  }

  @Test
  void barsStandAsHighAsTheirFiguresAndLabelsAreWritten() throws IOException {
    BufferedImage flat = drawn(chart("近十个工作日", DAYS, List.of(0.0, 0.0, 0.0)));
    BufferedImage half = drawn(chart("近十个工作日", DAYS, List.of(5.0, 5.0, 10.0)));
    assertEquals(0, ink(flat, 200, 460));
    assertTrue(ink(half, 340, 460) > 1.3 * ink(half, 200, 320));
    assertTrue(ink(flat, 480, 530) > 500, "labels");
    assertTrue(ink(flat, 20, 80) > 1_000, "title");
  }

  @Test
  void everyMessageCanBeWrittenInEveryLanguage() {
    Messages messages = new Messages(new DataFolder(Path.of("data")));
    String missing =
        messages.keys().stream()
            .flatMap(key -> LANGUAGES.stream().map(language -> messages.say(language, key)))
            .flatMapToInt(String::codePoints)
            .filter(point -> point > ' ' && Character.getType(point) != Character.OTHER_SYMBOL)
            .distinct()
            .mapToObj(Character::toString)
            .filter(character -> !ChartPicture.canWrite(character))
            .collect(Collectors.joining());
    assertEquals("", missing);
  }

  @Test
  void longLabelsAndManyGroupsStayReadable() throws IOException {
    List<String> many = Collections.nCopies(40, "Northlight Foods International Holding");
    BufferedImage picture = drawn(chart("t", many, Collections.nCopies(40, 3.0)));
    assertEquals(1280, picture.getWidth());
    Files.createDirectories(Path.of("target"));
    ImageIO.write(picture, "png", Path.of("target", "chart-long.png").toFile());
    ImageIO.write(
        drawn(
            new Block.Chart(
                "近十个工作日的触达与回复 · 客户的触达",
                List.of("11/11", "11/12", "11/13", "11/16", "11/17", "11/18", "11/19", "11/20"),
                List.of(
                    new Block.Chart.Series("触达", List.of(1., 1., 9., 4., 4., 5., 2., 9.)),
                    new Block.Chart.Series("回覆", List.of(0., 0., 3., 2., 1., 1., 1., 3.))))),
        "png",
        Path.of("target", "chart.png").toFile());
  }
}
