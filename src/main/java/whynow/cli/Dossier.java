package whynow.cli;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.App;
import whynow.accounts.Account;
import whynow.extract.Article;
import whynow.extract.PageReader;
import whynow.research.Brief;
import whynow.research.Options;
import whynow.research.Outcome;
import whynow.research.Progress;
import whynow.research.ReadPages;
import whynow.research.Readings;

/**
 * What is known of a company: what was read before, or a first reading of its site.
 *
 * @param pages the text of what was read
 */
record Dossier(Brief brief, List<Article> pages) {
  /** Looks into the book first; a company that is not in it is read and kept. */
  static Dossier of(App app, String company, Optional<String> proxy, int maxPages) {
    Optional<InetSocketAddress> way = proxy.map(ProxyAddress::of).or(() -> app.settings().proxy());
    Optional<Readings.Reading> known =
        account(app, company).flatMap(a -> app.store().readings().of(a.id()));
    if (known.isPresent()) {
      Brief brief = known.get().brief();
      return kept(app, brief);
    }
    return read(app, company, way, maxPages);
  }

  private static Optional<Account> account(App app, String company) {
    return app.matcher().match(company).account();
  }

  private static Dossier read(
      App app, String company, Optional<InetSocketAddress> way, int maxPages) {
    Outcome outcome =
        app.research()
            .companyResearch(way)
            .research(company, Options.DEFAULT.withMaxPages(maxPages), Progress.SILENT);
    if (outcome instanceof Outcome.Read read) {
      return kept(app, read.brief());
    }
    if (outcome instanceof Outcome.Ambiguous several) {
      throw new Failure(
          "Several companies go by that name.", Map.of("candidates", several.candidates()));
    }
    Outcome.NotFound none = (Outcome.NotFound) outcome;
    throw new Failure(none.reason(), none.tried());
  }

  private static Dossier kept(App app, Brief brief) {
    return new Dossier(brief, new ReadPages(app.store().pages(), new PageReader()).of(brief));
  }
}
