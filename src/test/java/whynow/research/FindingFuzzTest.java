package whynow.research;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whynow.Fuzz;
import whynow.fetch.Fetched;

/** No feed, sitemap, address or date of a site breaks the search for its posts. */
class FindingFuzzTest {
  private static final String RSS =
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>Acme</title><item><title>Acme &amp; Co raise $5m</title><link>/news/round</link>
      <pubDate>Mon, 02 Nov 2026 08:00:00 +0800</pubDate><dc:date>2026-11-02</dc:date>
      <description><![CDATA[<p>Great <b>day</b>.</p>]]></description></item></channel></rss>
      """;
  private static final String ATOM =
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='html'>A &lt;b&gt;</title>"
          + "<link rel='alternate' href='/a'/><updated>2026-11-02T08:00:00Z</updated></entry></feed>";
  private static final String SITEMAP =
      "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://acme.example/a"
          + "</loc><lastmod>2026-11-02</lastmod></url></urlset>";
  private static final String INDEX =
      "<sitemapindex><sitemap><loc>https://acme.example/s.xml</loc></sitemap></sitemapindex>";

  @Test
  void everyFeedIsRead() throws IOException {
    Fuzz.of("feed", RSS, ATOM)
        .run(
            xml -> {
              FeedReader.isFeed(xml);
              assertNotNull(FeedReader.read(xml, "https://acme.example/feed"));
            });
  }

  @Test
  void everySitemapIsRead() throws IOException {
    Fuzz.of("sitemap", SITEMAP, INDEX)
        .run(
            xml ->
                assertNotNull(
                    SitemapReader.read(
                        new Fetched.Page(
                            "https://acme.example/sitemap.xml",
                            "text/xml",
                            Fuzz.bytes(xml),
                            Optional.empty(),
                            Optional.empty()),
                        100)));
  }

  @Test
  void everyDayIsReadOrLeft() throws IOException {
    Fuzz.of("day", "Mon, 02 Nov 2026 08:00:00 +0800", "2 November 2026", "2026年11月2日", "11/2/26")
        .run(
            text -> {
              assertNotNull(FeedDate.read(text));
              assertNotNull(DateText.first(text));
            });
  }

  @Test
  void everyAddressIsReadOrLeft() throws IOException {
    Fuzz.of(
            "address",
            "https://user@acme.example:443/a/../b?x=1#y",
            "//acme.example/新闻",
            "mailto:a")
        .run(
            text ->
                WebAddress.asked("https://acme.example/news/", text)
                    .ifPresent(
                        url -> {
                          WebAddress.key(url);
                          WebAddress.host(url);
                          WebAddress.readable(url);
                          WebAddress.segments(url);
                        }));
  }
}
