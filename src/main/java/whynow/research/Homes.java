package whynow.research;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import whynow.fetch.Fetched;

/** A company's start page, and the same in the other languages we read. */
final class Homes {
  private static final int MOST_LANGUAGES = 2;
  private final Session session;

  Homes(Session session) {
    this.session = session;
  }

  /** What asking for the start page gave: the page, or what was tried. */
  record Found(Optional<Visit> home, List<String> tried) {}

  /** The start page of a domain, with and without {@code www}, by https and http. */
  Found of(String url) {
    List<String> tried = new ArrayList<>();
    Iterator<String> spellings = spellings(url).distinct().iterator();
    while (spellings.hasNext()) {
      String address = spellings.next();
      Fetched fetched = session.fetch(address);
      Optional<Visit> visit = fetched.read().map(page -> Visit.of(page, address));
      if (visit.isPresent()) {
        return new Found(visit, tried);
      }
      tried.add(address + ": " + fetched.problem().orElse("no page"));
      if (fetched instanceof Fetched.Refused) {
        break;
      }
    }
    return new Found(Optional.empty(), tried);
  }

  /** One after another: which of them are domains is a long list, only read if it must be known. */
  private static Stream<String> spellings(String url) {
    String bare = url.replaceFirst("(?i)^https?://", "");
    boolean plain = url.toLowerCase(java.util.Locale.ROOT).startsWith("http://");
    return Stream.<Supplier<Optional<String>>>of(
            () -> Optional.of(url).filter(given -> plain),
            () -> Optional.of("https://" + bare),
            () -> Optional.of("https://www." + bare).filter(www -> isDomain(bare.split("/", 2)[0])),
            () -> Optional.of("http://" + bare))
        .flatMap(spelling -> spelling.get().stream());
  }

  private static boolean isDomain(String host) {
    return !host.contains(":") && !host.startsWith("www.") && WebAddress.domain(host).equals(host);
  }

  /** The addresses of the start page's Chinese and English counterparts. */
  List<String> inOtherLanguages(Visit home) {
    Map<String, String> others = new LinkedHashMap<>();
    for (Element link :
        home.document().select("link[rel~=alternate][hreflang][href], a[hreflang][href]")) {
      add(others, home, link.attr("hreflang"), link.attr("href"));
    }
    for (Link link : Link.of(home)) {
      boolean folder =
          WebAddress.segments(link.url()).size() == 1
              && WebAddress.segments(link.url())
                  .get(0)
                  .matches("en|zh|cn|tw|zh-(cn|tw|hk|hans|hant)|en-us");
      if (folder && WebAddress.sameSite(link.url(), home.url())) {
        add(
            others,
            home,
            WebAddress.segments(link.url()).get(0).replaceFirst("^(cn|tw)$", "zh"),
            link.url());
      }
    }
    return List.copyOf(others.values());
  }

  private static void add(Map<String, String> others, Visit home, String language, String href) {
    Optional<String> url = WebAddress.asked(home.base(), href);
    boolean known = language.toLowerCase(java.util.Locale.ROOT).matches("(en|zh).*");
    boolean other =
        url.isPresent()
            && WebAddress.sameSite(url.get(), home.url())
            && !WebAddress.key(url.get()).equals(WebAddress.key(home.url()));
    if (known
        && other
        && WebAddress.segments(url.get()).size() <= 1
        && others.size() < MOST_LANGUAGES) {
      others.putIfAbsent(WebAddress.key(url.get()), url.get());
    }
  }
}
