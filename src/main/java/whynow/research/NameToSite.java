package whynow.research;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import whynow.language.Folded;
import whynow.playbook.DataFolder;

/** Finds the site of a company of which only the name is known. */
final class NameToSite {
  private static final int AT_ONCE = 8;
  private static final int MOST_SEARCHED = 6;

  private final Supplier<DomainWords> words;
  private final Knowledge knowledge;
  private final Search search;

  NameToSite(DataFolder data, Knowledge knowledge, Search search) {
    this.words = data.file("research/domains.yaml", DomainWords.class);
    this.knowledge = knowledge;
    this.search = search;
  }

  /**
   * The sites that name the company, by their domain, and what was tried.
   *
   * @param sites home pages that were confirmed
   */
  record Found(List<Visit> sites, List<String> tried) {}

  /** By the domains such a company may have; where none names it, by what a search finds. */
  Found of(String name, Session session) {
    Found guessed = among(new CandidateDomains(words.get()).of(name), name, session);
    return guessed.sites().isEmpty() ? searched(name, session, guessed.tried()) : guessed;
  }

  /** What a service finds is believed no sooner than a guess: its home page must say the name. */
  private Found searched(String name, Session session, List<String> before) {
    Search.Answer answer = search.of(name);
    List<String> domains =
        answer.urls().stream()
            .filter(url -> !knowledge.isPlatform(url))
            .map(WebAddress::domain)
            .distinct()
            .limit(MOST_SEARCHED)
            .toList();
    Found found = among(domains, name, session);
    List<String> tried =
        Stream.of(before, answer.problems(), found.tried())
            .flatMap(List::stream)
            .distinct()
            .toList();
    return new Found(found.sites(), tried);
  }

  private Found among(List<String> domains, String name, Session session) {
    Map<String, Visit> sites = new LinkedHashMap<>();
    List<String> tried = new ArrayList<>();
    for (int i = 0; i < domains.size() && sites.isEmpty(); i += AT_ONCE) {
      List<String> few = domains.subList(i, Math.min(domains.size(), i + AT_ONCE));
      for (Looked looked : session.each(few, domain -> look(domain, name, session))) {
        tried.add(looked.domain() + ": " + looked.why());
        looked.site().ifPresent(site -> sites.putIfAbsent(WebAddress.domain(site.url()), site));
      }
    }
    return new Found(List.copyOf(sites.values()), tried);
  }

  private record Looked(String domain, Optional<Visit> site, String why) {}

  private Looked look(String domain, String name, Session session) {
    Homes.Found home = new Homes(session).of("https://" + domain + "/");
    if (home.home().isEmpty()) {
      return new Looked(domain, Optional.empty(), reason(home.tried()));
    }
    Visit site = home.home().get();
    if (isParked(site)) {
      return new Looked(domain, Optional.empty(), "the domain is only parked");
    }
    return names(site, name)
        ? new Looked(domain, home.home(), "names " + name)
        : new Looked(domain, Optional.empty(), "its home page does not name " + name);
  }

  private static String reason(List<String> tried) {
    return tried.isEmpty() ? "no page" : tried.get(0).replaceFirst("^\\S+: ", "");
  }

  private boolean isParked(Visit site) {
    String text = site.document().text().toLowerCase(Locale.ROOT);
    boolean little = text.length() < 3000 && Link.of(site).size() < 25;
    return little && words.get().parked().stream().anyMatch(text::contains);
  }

  /** The home page must call the company by its name, not merely hold the word somewhere. */
  private static boolean names(Visit site, String name) {
    Company company = Company.of(site);
    String wanted = letters(Company.withoutLegalForm(name));
    boolean itself =
        Stream.concat(Stream.of(company.name()), company.aliases().stream())
            .filter(known -> !known.equals(Company.label(site.url())))
            .map(known -> letters(Company.withoutLegalForm(known)))
            .anyMatch(
                known -> known.equals(wanted) || (wanted.length() > 3 && known.contains(wanted)));
    String title = letters(site.document().title());
    return itself || (wanted.length() > 1 && title.contains(wanted));
  }

  private static String letters(String text) {
    return Folded.of(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
