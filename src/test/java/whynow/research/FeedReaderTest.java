package whynow.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import whynow.Shared;
import whynow.extract.PageCharset;

class FeedReaderTest {
  private static final Pattern EXPECTED =
      Pattern.compile(
          "entries\\[0\\]\\[?\\.?'?(title(?=')|link(?=')|title_detail(?='\\]\\['value)|links(?='\\]\\[0\\]\\['href)|published_parsed|updated_parsed)'?\\]?(?:\\[0\\])?(?:\\['(?:value|href)'\\])? == u?(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\((?:\\d+, ){8}\\d+\\))");

  @Test
  void readsRssWithItsWords() {
    FeedReader.Item item =
        FeedReader.read(
                """
                <rss><channel><title>Acme</title><item><title>Acme &amp; Co raise $5m</title>
                <link>/news/round</link><pubDate>Mon, 02 Nov 2026 08:00:00 +0800</pubDate>
                <description>&lt;p&gt;Great &lt;b&gt;day&lt;/b&gt;.&lt;/p&gt;</description>
                </item></channel></rss>
                """,
                "https://acme.test/feed")
            .get(0);
    assertEquals("Acme & Co raise $5m", item.title());
    assertEquals("https://acme.test/news/round", item.link());
    assertEquals("2026-11-02T08:00+08:00", item.when().orElseThrow().toString());
    assertEquals(List.of("Acme & Co raise $5m", "Great day."), item.lines());
  }

  @Test
  void readsNoFeedThatDeclaresEntities() {
    assertEquals(
        List.of(),
        FeedReader.read(
            "<!DOCTYPE r [<!ENTITY a \"b\">]><rss><item><title>&a;</title></item></rss>", ""));
  }

  @Test
  void survivesEveryFeedAndReadsWhatItExpects() throws IOException {
    int read = 0;
    Map<String, Integer> expected = new TreeMap<>();
    Map<String, Integer> right = new TreeMap<>();
    List<String> wrongDates = new ArrayList<>();
    for (Path file : xml(Shared.folder("hostile/feeds"))) {
      byte[] bytes = Files.readAllBytes(file);
      String text = PageCharset.decode(bytes, "");
      List<FeedReader.Item> items = FeedReader.read(text, "http://127.0.0.1:8097/");
      read++;
      Matcher want = EXPECTED.matcher(text.substring(0, Math.min(text.length(), 4000)));
      while (want.find()) {
        String what =
            want.group(1).replaceFirst(".*_parsed", "date").replaceFirst("_detail|s$", "");
        expected.merge(what, 1, Integer::sum);
        Optional<FeedReader.Item> first = items.stream().findFirst();
        boolean same = first.filter(i -> matches(i, what, want.group(2))).isPresent();
        right.merge(what, same ? 1 : 0, Integer::sum);
        boolean date = want.group(1).endsWith("parsed");
        if (date && !same && first.flatMap(FeedReader.Item::when).isPresent()) {
          wrongDates.add(file + " " + want.group() + " " + first.get().when());
        }
      }
    }
    assertTrue(read >= 570, read + " feeds");
    if (Boolean.getBoolean("measure")) {
      System.out.println(read + " feeds, right " + right + " of " + expected);
    }
    int all = sum(expected);
    assertTrue(sum(right) >= 0.9 * all, right + " of " + expected);
    assertEquals(List.of(), wrongDates);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void neverReadsAWrongMoment() throws IOException {
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (JsonNode row : dateStrings()) {
      Optional<OffsetDateTime> when = FeedDate.read(row.get("input").asText());
      JsonNode utc = row.get("utc");
      if (when.isPresent() && (utc.isNull() || !when.get().isEqual(moment(utc)))) {
        wrong.add(row + " " + when.get());
      }
      right += when.isPresent() ? 1 : 0;
    }
    assertEquals(List.of(), wrong);
    assertTrue(right >= 26, right + " of the 30 that mean a moment");
  }

  private static List<JsonNode> dateStrings() throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line :
        Files.readAllLines(Shared.folder("hostile/feeds").resolve("date-strings.jsonl"))) {
      rows.add(new ObjectMapper().readTree(line));
    }
    return rows;
  }

  @Test
  void refusesEveryBomb() throws IOException {
    for (Path file : xml(Shared.folder("hostile/xml"))) {
      long start = System.nanoTime();
      List<FeedReader.Item> items = FeedReader.read(Files.readString(file), "http://acme.test/");
      assertTrue(System.nanoTime() - start < 2_000_000_000L, file.toString());
      assertTrue(items.stream().noneMatch(i -> i.lines().toString().contains("root:")));
      assertTrue(items.stream().allMatch(i -> i.title().length() < 10_000));
    }
  }

  private static boolean matches(FeedReader.Item item, String key, String wanted) {
    String value = wanted.substring(1, wanted.length() - 1);
    return switch (key) {
      case "title" -> Jsoup.parse(unescaped(value)).text().strip().equals(item.title());
      case "link" -> value.strip().equals(item.link());
      default -> item.when().filter(w -> w.isEqual(moment(value))).isPresent();
    };
  }

  private static String unescaped(String python) {
    return Pattern.compile("\\\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))")
        .matcher(python)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    m.group(3) != null
                        ? m.group(3)
                        : Character.toString(
                            Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2), 16))));
  }

  private static OffsetDateTime moment(String parts) {
    String[] n = parts.split(", ", -1);
    return moment(n[0], n[1], n[2], n[3], n[4], n[5]);
  }

  private static OffsetDateTime moment(JsonNode utc) {
    return moment(
        utc.get(0).asText(),
        utc.get(1).asText(),
        utc.get(2).asText(),
        utc.get(3).asText(),
        utc.get(4).asText(),
        utc.get(5).asText());
  }

  private static OffsetDateTime moment(String... n) {
    int[] v = Stream.of(n).mapToInt(Integer::parseInt).toArray();
    return OffsetDateTime.of(v[0], v[1], v[2], v[3], v[4], v[5], 0, ZoneOffset.UTC);
  }

  private static List<Path> xml(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
