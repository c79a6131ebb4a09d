package whynow.research;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import whynow.extract.PageCharset;
import whynow.fetch.Fetched;

/** Sitemaps: indexes, plain, news and gzipped ones. */
final class SitemapReader {
  private static final int LARGEST = 4_000_000;

  /** What is told of one page, in characters, is seldom longer. */
  private static final int LONGEST_PAGE = 250;

  private SitemapReader() {}

  /**
   * A sitemap's content.
   *
   * @param maps further sitemaps it names
   * @param entries pages; the day is the last change, or the publication where it is a news sitemap
   */
  record Sitemap(List<String> maps, List<Entry> entries) {}

  /**
   * Reads a map.
   *
   * @param most how many pages are taken at most, the first ones
   */
  static Sitemap read(Fetched.Page page, int most) {
    String all = text(page);
    String xml = all.substring(0, (int) Math.min(all.length(), 4_000 + (long) most * LONGEST_PAGE));
    if (xml.contains("<!ENTITY")) {
      return new Sitemap(List.of(), List.of());
    }
    Document doc = Jsoup.parse(xml, page.url(), Parser.xmlParser());
    List<String> maps = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (Element element : doc.getAllElements()) {
      String name = element.tagName().replaceFirst("^.*:", "");
      if (name.equals("sitemap")) {
        location(element, page.url()).ifPresent(maps::add);
      } else if (name.equals("url") && entries.size() < most) {
        location(element, page.url())
            .ifPresent(url -> entries.add(entry(element, url, page.url())));
      }
    }
    return new Sitemap(maps, entries);
  }

  private static Entry entry(Element element, String url, String map) {
    String title = text(element, "title");
    Optional<LocalDate> published =
        FeedDate.read(text(element, "publication_date")).map(OffsetDateTime::toLocalDate);
    Optional<LocalDate> changed =
        FeedDate.read(text(element, "lastmod")).map(OffsetDateTime::toLocalDate);
    return new Entry(url, title, published.or(() -> changed), List.of(), map, Entry.Via.SITEMAP);
  }

  private static Optional<String> location(Element element, String base) {
    return WebAddress.asked(base, text(element, "loc"));
  }

  private static String text(Element element, String name) {
    for (Element inner : element.getAllElements()) {
      if (inner.tagName().replaceFirst("^.*:", "").equals(name) && !inner.text().isBlank()) {
        return inner.text().strip();
      }
    }
    return "";
  }

  private static String text(Fetched.Page page) {
    byte[] bytes = page.bytes();
    if (bytes.length < 2 || bytes[0] != 0x1f || (bytes[1] & 0xff) != 0x8b) {
      return PageCharset.decode(bytes, page.contentType());
    }
    try (GZIPInputStream open = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] plain = open.readNBytes(LARGEST);
      return PageCharset.decode(plain, "");
    } catch (IOException e) {
      return "";
    }
  }
}
