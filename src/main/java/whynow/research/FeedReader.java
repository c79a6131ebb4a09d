package whynow.research;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * RSS, RDF and Atom, well-formed or not. jsoup's parser expands no entities of the document's own,
 * so a feed cannot blow up; one that declares some is not read at all.
 */
final class FeedReader {
  private static final Pattern LOOKS_LIKE_FEED =
      Pattern.compile("(?is).{0,4000}?<(\\w+:)?(rss|feed|rdf|channel|item|entry)\\b.*");

  /** A feed may hold a site's whole past: of older items the headline and the day are enough. */
  private static final int READ_IN_FULL = 60;

  private static final Pattern BINARY =
      Pattern.compile("(?i)(?!text/)(?!.*[/+]xml$)[a-z]+/[a-z0-9.+-]+");
  private static final List<String> PUBLISHED =
      List.of("pubdate", "published", "date", "issued", "created");
  private static final List<String> UPDATED = List.of("updated", "modified");

  private FeedReader() {}

  /**
   * An item of a feed.
   *
   * @param lines its words, headline first
   */
  record Item(String title, String link, Optional<OffsetDateTime> when, List<String> lines) {
    Entry entry(String feed) {
      return new Entry(
          link, title, when.map(OffsetDateTime::toLocalDate), lines, feed, Entry.Via.FEED);
    }
  }

  /** True when a text looks like a feed rather than a page. */
  static boolean isFeed(String text) {
    String head = text.substring(0, Math.min(text.length(), 6000));
    return LOOKS_LIKE_FEED.matcher(head).matches()
        && !head.toLowerCase(java.util.Locale.ROOT).contains("<html");
  }

  /** All items that say anything, in the feed's order. */
  static List<Item> read(String xml, String url) {
    if (xml.contains("<!ENTITY")) {
      return List.of();
    }
    Document doc = Jsoup.parse(xml, url, Parser.xmlParser());
    List<Item> items = new ArrayList<>();
    for (Element element : doc.getAllElements()) {
      if (isItem(element)) {
        Item item = item(element, url, items.size() < READ_IN_FULL);
        if (!item.link().isEmpty() || !item.lines().isEmpty() || item.when().isPresent()) {
          items.add(item);
        }
      }
    }
    return items;
  }

  private static boolean isItem(Element element) {
    String name = local(element);
    return name.equals("item") || name.equals("entry");
  }

  private static Item item(Element element, String url, boolean inFull) {
    String title = title(element);
    List<String> lines = new ArrayList<>();
    if (!title.isEmpty()) {
      lines.add(title);
    }
    if (inFull) {
      lines.addAll(body(element));
    }
    Optional<OffsetDateTime> when =
        when(element, PUBLISHED)
            .or(() -> when(element, UPDATED))
            .or(() -> FeedDate.read(element.attr("lastmod")));
    return new Item(title, link(element, url), when, lines);
  }

  private static String title(Element item) {
    return child(item, "title")
        .or(() -> Optional.ofNullable(item.selectFirst("> media|title")))
        .map(FeedReader::words)
        .orElse("");
  }

  private static List<String> body(Element item) {
    return child(item, "encoded")
        .or(() -> child(item, "content"))
        .or(() -> child(item, "description"))
        .or(() -> child(item, "summary"))
        .map(e -> Lines.of(Jsoup.parse(markup(e)).body()))
        .orElse(List.of());
  }

  private static String link(Element item, String url) {
    String found = "";
    for (Element link : item.children()) {
      if (local(link).equals("link") && !isForeign(link)) {
        String rel = link.attr("rel");
        String href = link.hasAttr("href") ? link.attr("href") : link.text();
        if (!href.isBlank()
            && (rel.isEmpty() || rel.equals("alternate") || rel.equals("related"))) {
          found = href.strip();
          break;
        }
      }
    }
    if (found.isEmpty()) {
      found = permalink(item);
    }
    return found.isEmpty() ? "" : WebAddress.asked(base(item, url), found).orElse("");
  }

  private static String permalink(Element item) {
    return child(item, "guid")
        .filter(guid -> !guid.attr("isPermaLink").equals("false"))
        .or(() -> child(item, "id"))
        .map(Element::text)
        .filter(text -> text.startsWith("http"))
        .orElse(item.hasAttr("rdf:about") ? item.attr("rdf:about") : item.attr("href"));
  }

  /** {@code xml:base} of the nearest element that has one. */
  private static String base(Element item, String url) {
    List<String> bases = new ArrayList<>();
    for (Element e = item; e != null; e = e.parent()) {
      if (e.hasAttr("xml:base")) {
        bases.add(0, e.attr("xml:base"));
      }
    }
    String base = url;
    for (String next : bases) {
      base = WebAddress.asked(base, next).orElse(base);
    }
    return base;
  }

  /** Two different moments of one name contradict each other: then none is believed. */
  private static Optional<OffsetDateTime> when(Element item, List<String> names) {
    for (String name : names) {
      List<OffsetDateTime> told =
          item.children().stream()
              .filter(e -> local(e).equals(name) && !isForeign(e))
              .flatMap(e -> FeedDate.read(e.text()).stream())
              .distinct()
              .toList();
      if (!told.isEmpty()) {
        return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The first child of that name which has words; media players' namesakes do not count. */
  private static Optional<Element> child(Element item, String name) {
    return item.children().stream()
        .filter(e -> local(e).equals(name) && !isForeign(e))
        .filter(e -> !e.wholeText().isBlank() || e.childrenSize() > 0)
        .findFirst();
  }

  private static boolean isForeign(Element element) {
    return element.tagName().matches("(?i)(media|itunes|yt|source|thr|georss|slash|wfw):.*");
  }

  private static String local(Element element) {
    return element.tagName().replaceFirst("^.*:", "").toLowerCase(java.util.Locale.ROOT);
  }

  /** Markup inside a title is not part of its words, however deep it was escaped. */
  private static String words(Element title) {
    return Jsoup.parse(markup(title)).text().replace('\u00a0', ' ').strip();
  }

  private static String markup(Element element) {
    String text = element.childrenSize() > 0 ? element.html() : element.wholeText();
    return element.attr("mode").equals("base64") || BINARY.matcher(element.attr("type")).matches()
        ? decoded(text)
        : text;
  }

  /**
   * Atom 0.3 could wrap its content so; later ones do when its type is no text (RFC 4287, 4.1.3.3).
   */
  private static String decoded(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
