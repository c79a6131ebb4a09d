package whynow.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whynow.playbook.DataFolder;

class TitleReaderTest {
  private final DataFolder data = new DataFolder(Path.of("data"));
  private final TitleReader titles = new TitleReader(data);

  @Test
  void readsTitlesInEnglishAndChinese() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String[]> cases = cases("titles.tsv");
    for (String[] row : cases) {
      TitleReading read = titles.read(row[0]);
      if (!word(read.tier()).equals(row[1])) {
        wrong.add(row[0] + " as " + word(read.tier()));
      }
      if (!word(read.function()).equals(row[2])) {
        wrong.add(row[0] + " as " + word(read.function()));
      }
    }
    assertTrue(cases.size() >= 200, "cases: " + cases.size());
    assertEquals(List.of(), wrong);
  }

  /** Nothing is mended for these: they say what a title nobody thought of may expect. */
  @Test
  void readsTitlesItHasNotBeenMendedFor() throws IOException {
    List<String[]> cases = cases("unseen-titles.tsv");
    assertTrue(share(cases, 1, read -> word(read.tier())) >= 0.95);
    assertTrue(share(cases, 2, read -> word(read.function())) >= 0.93);
  }

  private double share(
      List<String[]> cases, int column, java.util.function.Function<TitleReading, String> heard) {
    List<String[]> told = cases.stream().filter(row -> !row[column].equals("*")).toList();
    long right =
        told.stream().filter(row -> heard.apply(titles.read(row[0])).equals(row[column])).count();
    return right / (double) told.size();
  }

  @Test
  void everyExampleOfAPersonaReadsAsItSays() {
    Map<String, Persona> personas = data.folder("personas", Persona.class).get();
    List<String> wrong = new ArrayList<>();
    personas.forEach(
        (id, persona) -> {
          persona.examples().getOrDefault("yes", List.of()).stream()
              .filter(title -> !speaksOf(persona, title))
              .forEach(title -> wrong.add(id + " should read " + title));
          persona.examples().getOrDefault("no", List.of()).stream()
              .filter(title -> speaksOf(persona, title))
              .forEach(title -> wrong.add(id + " should not read " + title));
        });
    assertEquals(List.of(), wrong);
  }

  @Test
  void anEmptyTitleTellsNothing() {
    assertEquals(new TitleReading(Optional.empty(), Optional.empty()), titles.read("  "));
  }

  private boolean speaksOf(Persona persona, String title) {
    TitleReading read = titles.read(title);
    return persona.tier().isPresent()
        ? persona.tier().equals(read.tier())
        : persona.function().equals(read.function());
  }

  private static String word(Optional<?> value) {
    return value.map(Object::toString).orElse("-");
  }

  private static List<String[]> cases(String file) throws IOException {
    try (InputStream in = TitleReaderTest.class.getResourceAsStream("/accounts/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
