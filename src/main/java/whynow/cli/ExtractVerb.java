package whynow.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import whynow.extract.Article;
import whynow.extract.Extractor;
import whynow.extract.PageCharset;
import whynow.extract.PageReader;

/** {@code extract --in DIR --out FILE.json}: saved pages into title, date, text and language. */
@Command(
    mixinStandardHelpOptions = true,
    description =
        "Reads every *.html and *.html.gz of a folder into {id:{title,date,text,language}}.")
public final class ExtractVerb implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PAGE = "\\.html(\\.gz)?$";

  @Option(names = "--in", required = true, paramLabel = "DIR", description = "The saved pages.")
  private Path in;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
  private Path out;

  @Option(names = "--urls", paramLabel = "FILE", description = "id to URL; DIR/urls.json if there.")
  private Path urls;

  private final Extractor extractor = new PageReader();

  @Override
  public Integer call() throws IOException {
    Map<String, String> addresses = addresses();
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Path page : pages()) {
      String id = page.getFileName().toString().replaceFirst(PAGE, "");
      String html = PageCharset.decode(bytes(page), "");
      rows.put(id, Row.of(extractor.extract(html, addresses.getOrDefault(id, ""))));
    }
    JSON.writerWithDefaultPrettyPrinter().writeValue(out.toFile(), rows);
    return 0;
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.filter(f -> f.toString().matches(".*" + PAGE)).sorted().toList();
    }
  }

  private Map<String, String> addresses() throws IOException {
    Path file = urls == null ? in.resolve("urls.json") : urls;
    if (urls == null && !Files.exists(file)) {
      return Map.of();
    }
    return JSON.readValue(file.toFile(), new TypeReference<>() {});
  }

  private static byte[] bytes(Path page) throws IOException {
    try (InputStream raw = Files.newInputStream(page)) {
      boolean zipped = page.toString().endsWith(".gz");
      return zipped ? new GZIPInputStream(raw).readAllBytes() : raw.readAllBytes();
    }
  }

  private record Row(String title, String date, String text, String language) {
    static Row of(Article article) {
      return new Row(
          article.title(),
          article.published().map(Object::toString).orElse(null),
          article.text(),
          article.language().tag());
    }
  }
}
