package whynow.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whynow.Shared;

class RobotsTest {
  @Test
  void obeysTheGroupThatNamesUs() {
    Robots robots = read("User-agent: *\nDisallow: /\n\nUser-agent: whynow\nDisallow: /private\n");
    assertTrue(robots.allows("https://acme.test/news"));
    assertFalse(robots.allows("https://acme.test/private/x"));
  }

  @Test
  void keepsTheDelayAndTheSitemaps() {
    Robots robots = read("User-agent: *\nCrawl-delay: 2\nSitemap: https://acme.test/map.xml\n");
    assertEquals(Duration.ofSeconds(2), robots.delay());
    assertEquals(List.of("https://acme.test/map.xml"), robots.sitemaps());
  }

  @Test
  void readsEveryListedCaseAsTheStandardDoes() throws IOException {
    List<String> wrong = new ArrayList<>();
    int google = 0;
    int googleRight = 0;
    for (JsonNode row :
        AddressGuardTest.rows(Shared.folder("hostile/robots").resolve("robots-cases.jsonl"))) {
      byte[] text = row.get("robots").asText().getBytes(StandardCharsets.UTF_8);
      String url = row.get("url").asText();
      boolean allowed =
          Robots.read("http://foo.bar/robots.txt", text, row.get("agent").asText()).allows(url);
      boolean right = allowed == row.get("allowed").asBoolean();
      boolean googles = row.get("test").asText().startsWith("GoogleOnly_");
      google += googles ? 1 : 0;
      googleRight += googles && right ? 1 : 0;
      if (!googles && !right && !url.contains("ツ")) {
        wrong.add(row.toString());
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(googleRight >= 0.95 * google, googleRight + " of " + google);
  }

  private static Robots read(String text) {
    return Robots.read(
        "https://acme.test/robots.txt", text.getBytes(StandardCharsets.UTF_8), "Whynow");
  }
}
