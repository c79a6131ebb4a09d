package whynow.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Shared;
import whynow.extract.PageReader;
import whynow.fetch.PageStore;
import whynow.fetch.Web;
import whynow.playbook.DataFolder;

/**
 * Nine real companies' sites, replayed on this machine: what is found of what is there, and what it
 * costs. {@code -Dmeasure=true} prints the costs of each.
 */
class SitesTest {
  /** Before finding went step by step it took 1,312 of them. */
  private static final int MOST_REQUESTS = 1_200;

  @TempDir Path log;
  private int posts;
  private int found;
  private int titles;
  private int dated;
  private int dates;
  private final List<String> listingsTakenForPosts = new ArrayList<>();

  @Test
  void findsThePostsOfRealSitesWithTheirTitlesAndDays() throws IOException {
    Path folder = Shared.folder("sites");
    Process server = replay(folder);
    try (BufferedReader says = server.inputReader()) {
      int port = Integer.parseInt(says.readLine().replaceAll("^http://127.0.0.1:(\\d+) .*", "$1"));
      for (Path truth : truths(folder)) {
        int before = posts == 0 ? 0 : requests();
        int known = found;
        compare(new ObjectMapper().readTree(truth.toFile()), port);
        if (Boolean.getBoolean("measure")) {
          System.out.printf(
              "%s %d posts, %d requests%n",
              truth.getFileName(), found - known, requests() - before);
        }
      }
    } finally {
      server.destroy();
    }
    assertEquals(List.of(), listingsTakenForPosts);
    assertTrue(found >= 0.95 * posts, found + " of " + posts + " posts");
    assertTrue(titles >= 0.95 * found, titles + " of " + found + " titles");
    assertTrue(dates >= 0.95 * dated, dates + " of " + dated + " days");
    assertTrue(requests() <= MOST_REQUESTS, requests() + " requests");
  }

  /** Every line of the replay's log is one, redirects included. */
  private int requests() throws IOException {
    return Files.readAllLines(log.resolve("requests")).size();
  }

  private Process replay(Path folder) {
    try {
      return new ProcessBuilder(
              "python3",
              folder.resolve("serve.py").toString(),
              "--port",
              "0",
              "--log",
              log.resolve("requests").toString())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      Shared.missing("no python3 to replay ../shared/sites with");
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> truths(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches(".*\\..*\\.json"))
          .sorted()
          .toList();
    }
  }

  private void compare(JsonNode truth, int port) {
    Brief brief = read(truth, port);
    Map<String, Brief.Page> pages = new HashMap<>();
    brief.pages().forEach(page -> pages.put(WebAddress.key(page.url()), page));
    String root = "https://" + truth.get("host").asText();
    for (JsonNode post : truth.get("posts")) {
      posts++;
      Optional.ofNullable(pages.get(WebAddress.key(root + post.get("url").asText())))
          .ifPresent(page -> compare(post, page));
    }
    for (JsonNode listing : truth.get("listings")) {
      Brief.Page page = pages.get(WebAddress.key(root + listing.asText()));
      if (page != null && page.kind() == Brief.Kind.POST) {
        listingsTakenForPosts.add(page.url());
      }
    }
  }

  private void compare(JsonNode post, Brief.Page page) {
    found++;
    titles += folded(post.get("title").asText()).equals(folded(page.title())) ? 1 : 0;
    if (!post.path("date").asText("").isEmpty() && !post.get("date").isNull()) {
      dated++;
      String day = page.published().map(LocalDate::toString).orElse("");
      dates += day.startsWith(post.get("date").asText()) ? 1 : 0;
    }
  }

  private static Brief read(JsonNode truth, int port) {
    Clock clock = Clock.fixed(dayAfter(truth), ZoneOffset.UTC);
    Web.Manners manners =
        new Web.Manners(
            "Whynow-test",
            Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)),
            Set.of());
    Researcher researcher =
        new Researcher(
            Web.of(manners, PageStore.inMemory(8_000_000), clock),
            new PageReader(),
            (article, subject) -> List.of(),
            trigger -> 0,
            new DataFolder(Path.of("data")),
            clock);
    Outcome outcome =
        researcher.research(truth.get("host").asText(), Options.DEFAULT, Progress.SILENT);
    return ((Outcome.Read) outcome).brief();
  }

  private static Instant dayAfter(JsonNode truth) {
    List<String> days = new ArrayList<>();
    truth.get("posts").forEach(post -> days.add(post.path("date").asText("")));
    String newest =
        days.stream().filter(d -> d.length() == 10).sorted().reduce((a, b) -> b).orElseThrow();
    return LocalDate.parse(newest).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String folded(String title) {
    return title.replaceAll("[\\s\\u00a0\\u200b]+", "").toLowerCase(java.util.Locale.ROOT);
  }
}
