package whynow.fetch;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import whynow.Fuzz;

/**
 * Nothing a server or a person says about where to go breaks the fetcher, or opens a way inside.
 */
class FetchFuzzTest {
  private static final String ADDRESS = "\\d+(\\.\\d+){3}|.*:.*";

  @Test
  void everyRobotsFileIsObeyedOrIgnored() throws IOException {
    Fuzz.of(
            "robots",
            "User-agent: *\nDisallow: /private*\nAllow: /\nCrawl-delay: 2\nSitemap: https://a.example/m.xml",
            "# 中文\r\nuser-agent: whynow\r\ndisallow:\r\n")
        .run(
            text -> {
              Robots robots =
                  Robots.read("https://a.example/robots.txt", Fuzz.bytes(text), "Whynow");
              assertNotNull(robots.delay());
              assertNotNull(robots.sitemaps());
              robots.allows("https://a.example/private/x?y=%ZZ");
            });
  }

  /** However an address is spelled, one that is let through is a public one, of http. */
  @Test
  void noSpellingOfAnAddressLeadsInside() throws IOException {
    AddressGuard guard =
        AddressGuard.of(host -> List.of(InetAddress.getByName("93.184.216.34")), Set.of());
    Fuzz.of(
            "guard",
            "http://127.0.0.1/",
            "http://[::ffff:10.0.0.1]:80/",
            "https://0x7f.1/",
            "http://2130706433/a@b",
            "https://acme.example/news",
            "http://169.254.169.254/latest")
        .run(
            text -> {
              AddressGuard.Judgement judged = guard.judge(text);
              HttpUrl url = judged.allowed() ? HttpUrl.parse(judged.url()) : null;
              assertTrue(!judged.allowed() || url != null, text);
              assertTrue(url == null || !url.host().matches(ADDRESS) || isPublic(url), text);
            });
  }

  private static boolean isPublic(HttpUrl url) throws IOException {
    InetAddress address = InetAddress.getByName(url.host());
    return !address.isLoopbackAddress()
        && !address.isSiteLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isAnyLocalAddress();
  }

  @Test
  void everyRetryAfterIsReadOrLeft() throws IOException {
    Fuzz.of("retry-after", "120", "Wed, 21 Oct 2026 07:28:00 GMT")
        .run(text -> assertNotNull(RetryAfter.read(text)));
  }
}
