package whynow.research;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The part of a listing that tells of one post.
 *
 * @param headed true when the title stands in a heading
 * @param lines its words, headline first
 */
record Card(
    String url,
    Element element,
    String title,
    boolean headed,
    Optional<LocalDate> published,
    List<String> lines) {
  private static final String HEADING =
      "h1, h2, h3, h4, h5, h6, [class*=title], [class*=headline], [class*=heading]";
  private static final int LONGEST_TEASER = 1200;

  static Card of(Link link, Element element, SitePaths paths) {
    Optional<String> heading = heading(link, element);
    String title = heading.orElseGet(() -> spoken(link, element, paths));
    return new Card(
        link.url(), element, title, heading.isPresent(), day(element), lines(element, title));
  }

  /** Of two cards of one post, the one that tells its title; the later one in doubt loses. */
  Card better(Card other) {
    boolean tells = headed || (!other.headed && title.length() >= other.title.length());
    return tells ? this : other;
  }

  private static Optional<String> heading(Link link, Element card) {
    Element around = link.element().closest("h1, h2, h3, h4, h5, h6");
    if (around != null) {
      return Optional.of(link.words()).filter(w -> !w.isEmpty());
    }
    return card.select(HEADING).stream()
        .map(e -> e.text().strip())
        .filter(text -> text.length() > 3 && text.length() < 300 && !DateText.isOnlyADay(text))
        .findFirst();
  }

  /** Without a heading: the link's own words, unless they only say "read more". */
  private static String spoken(Link link, Element card, SitePaths paths) {
    List<String> words = Lines.of(link.element());
    String said = String.join(" ", words).toLowerCase(Locale.ROOT);
    if (!said.isEmpty() && !paths.readMore().contains(said)) {
      return longest(words);
    }
    String titled = link.element().attr("title").strip();
    return titled.isEmpty() ? firstLine(card, paths) : titled;
  }

  private static String longest(List<String> words) {
    return words.stream()
        .filter(w -> !DateText.isOnlyADay(w))
        .filter(w -> w.length() >= 6)
        .findFirst()
        .orElse(words.isEmpty() ? "" : words.get(0));
  }

  private static String firstLine(Element card, SitePaths paths) {
    return Lines.of(card).stream()
        .filter(line -> !DateText.isOnlyADay(line) && line.length() >= 6)
        .filter(line -> !paths.readMore().contains(line.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse("");
  }

  private static Optional<LocalDate> day(Element card) {
    for (Element time : card.select("time[datetime], [datetime]")) {
      Optional<LocalDate> day =
          FeedDate.read(time.attr("datetime")).map(OffsetDateTime::toLocalDate);
      if (day.isPresent()) {
        return day;
      }
    }
    return Lines.of(card).stream()
        .filter(DateText::isOnlyADay)
        .findFirst()
        .map(DateText::first)
        .orElseGet(() -> DateText.first(card.text()));
  }

  private static List<String> lines(Element card, String title) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    int length = 0;
    for (String line : Lines.of(card)) {
      if (!line.equals(title)
          && !DateText.isOnlyADay(line)
          && length + line.length() < LONGEST_TEASER) {
        lines.add(line);
        length += line.length();
      }
    }
    return lines;
  }
}
