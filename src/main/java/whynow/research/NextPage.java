package whynow.research;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds the link from one page of a listing to the next. */
final class NextPage {
  private final SitePaths paths;

  NextPage(SitePaths paths) {
    this.paths = paths;
  }

  Optional<String> of(Visit visit) {
    return announced(visit).or(() -> counted(visit)).or(() -> spoken(visit));
  }

  private static Optional<String> announced(Visit visit) {
    Element next = visit.document().selectFirst("link[rel~=next][href], a[rel~=next][href]");
    return next == null ? Optional.empty() : WebAddress.asked(visit.base(), next.attr("href"));
  }

  /** {@code /page/3/}, {@code ?page=3} and the like, when this is page 2. */
  private static Optional<String> counted(Visit visit) {
    int here = number(visit.url()).orElse(1);
    List<Link> links = Link.of(visit);
    return links.stream()
        .map(Link::url)
        .filter(url -> WebAddress.sameSite(url, visit.url()))
        .filter(url -> number(url).filter(n -> n == here + 1).isPresent())
        .filter(url -> stem(url).equals(stem(visit.url())))
        .findFirst();
  }

  private static final java.util.regex.Pattern COUNTED =
      java.util.regex.Pattern.compile(
          "(?i)(?:/page/|/p/|[?&](?:page|paged|p|pg)=|/page-|[_-]page|/list_\\d*_?|/index_)(\\d{1,3})(?=/|$|\\.html?|&)");

  private static Optional<Integer> number(String url) {
    var found = COUNTED.matcher(url);
    return found.find() ? Optional.of(Integer.parseInt(found.group(1))) : Optional.empty();
  }

  private static String stem(String url) {
    return WebAddress.key(COUNTED.matcher(url).replaceFirst("/"));
  }

  private Optional<String> spoken(Visit visit) {
    return Link.of(visit).stream()
        .filter(link -> paths.nextPage().contains(link.words().toLowerCase(Locale.ROOT)))
        .map(Link::url)
        .filter(url -> WebAddress.sameSite(url, visit.url()))
        .filter(url -> stem(url).startsWith(stem(visit.url())))
        .findFirst();
  }
}
