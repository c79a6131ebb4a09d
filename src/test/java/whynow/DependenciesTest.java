package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Every dependency has earned its place in one sentence. */
class DependenciesTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([\\w.-]+) \\| (?:Apache|MIT|BSD|EPL)[^|]* \\| \\S.+\\|$");

  @Test
  void everyDependencyHasItsReasonAndItsLicence() throws IOException {
    Document pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), "", Parser.xmlParser());
    List<String> used =
        pom.select("project > dependencies > dependency").stream()
            .filter(d -> d.select("> scope").isEmpty())
            .map(d -> d.selectFirst("> artifactId"))
            .map(Element::text)
            .toList();
    String rationale = Files.readString(Path.of("docs/rationale.md"));
    List<String> told = ROW.matcher(rationale).results().map(row -> row.group(1)).toList();
    assertEquals(new TreeSet<>(used), new TreeSet<>(told));
  }
}
