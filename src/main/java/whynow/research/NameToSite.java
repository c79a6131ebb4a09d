package whynow.research;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.language.Folded;
import whynow.playbook.DataFolder;

/** Finds the site of a company of which only the name is known. */
final class NameToSite {
  private static final int AT_ONCE = 8;
  private final Supplier<DomainWords> words;

  NameToSite(DataFolder data) {
    this.words = data.file("research/domains.yaml", DomainWords.class);
  }

  /**
   * The sites that name the company, by their domain, and what was tried.
   *
   * @param sites home pages that were confirmed
   */
  record Found(List<Visit> sites, List<String> tried) {}

  Found of(String name, Session session) {
    List<String> domains = new CandidateDomains(words.get()).of(name);
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
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(company.name()), company.aliases().stream())
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
