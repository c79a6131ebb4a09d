package whynow.research;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import whynow.accounts.Account;
import whynow.accounts.AccountMatch;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Accounts;
import whynow.triggers.Trigger;

/**
 * Research as people ask for it: by any name. What the book knows comes first, what was read within
 * the hour is not read again, and what is read is kept.
 */
public final class CompanyResearch {
  private static final Pattern SITE =
      Pattern.compile(
          "(?i)https?://\\S+|(?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}]{2,}(?::\\d+)?(?:/\\S*)?|\\d+(\\.\\d+){3}(:\\d+)?(/\\S*)?");

  /** With robots.txt once a day, four requests at most. */
  private static final int WATCHED = 3;

  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Researcher researcher;
  private final Accounts accounts;
  private final AccountMatcher matcher;
  private final Readings readings;
  private final Newcomers newcomers;
  private final Clock clock;

  public CompanyResearch(
      Researcher researcher,
      Accounts accounts,
      AccountMatcher matcher,
      Readings readings,
      Newcomers newcomers,
      Clock clock) {
    this.researcher = researcher;
    this.accounts = accounts;
    this.matcher = matcher;
    this.readings = readings;
    this.newcomers = newcomers;
    this.clock = clock;
  }

  /** Finds whom is meant, reads their pages, and keeps the brief. */
  public Outcome research(String company, Options options, Progress progress) {
    long started = System.nanoTime();
    if (isSite(company)) {
      Optional<Account> known = byAddress(company.strip());
      return read(
          company, isArticle(company) ? Optional.empty() : known, options, progress, started);
    }
    AccountMatch match = matcher.match(company);
    if (match.certainty() == AccountMatch.Certainty.AMBIGUOUS) {
      return new Outcome.Ambiguous(
          match.candidates().stream().map(CompanyResearch::candidate).toList());
    }
    List<Outcome.Candidate> strangers =
        match.account().isPresent() ? List.of() : newcomers.named(company);
    if (strangers.size() > 1) {
      return new Outcome.Ambiguous(strangers);
    }
    String asked = strangers.isEmpty() ? company : strangers.get(0).domain();
    return read(asked, match.account(), options, progress, started);
  }

  private Outcome read(
      String company, Optional<Account> known, Options options, Progress progress, long started) {
    Optional<Brief> recent = known.flatMap(a -> recent(a, options)).map(b -> again(b, started));
    if (recent.isPresent()) {
      return new Outcome.Read(young(recent.get(), options));
    }
    String asked = isSite(company) ? company : known.flatMap(Account::domain).orElse(company);
    Progress told =
        known
            .map(account -> progress.about(early -> young(of(account, early), options)))
            .orElse(progress);
    Outcome outcome = researcher.research(asked, options.since(Optional.empty()), told);
    if (!(outcome instanceof Outcome.Read read)) {
      return outcome;
    }
    Brief brief = isArticle(company) ? read.brief() : kept(read.brief(), known);
    return new Outcome.Read(young(brief, options));
  }

  /** All that was found is kept; what is too old is only not told. */
  private Brief young(Brief brief, Options options) {
    return options.oldest(LocalDate.now(clock)).map(brief::since).orElse(brief);
  }

  /** The list of what is a domain is long, and only read where the host itself is not known. */
  private Optional<Account> byAddress(String site) {
    return accounts
        .byDomain(WebAddress.host(site).replaceFirst("^www\\.", ""))
        .or(() -> accounts.byDomain(WebAddress.domain(site)));
  }

  /**
   * Looks again at an account that was read before. While nothing changed this costs a few
   * conditional requests: its feeds and listings are asked, not its posts.
   *
   * @return the triggers no earlier reading had, best first
   */
  public List<Trigger> news(Account account) {
    Optional<Readings.Reading> last = readings.of(account.id());
    if (last.isPresent() && !researcher.isChanged(sources(last.get().brief()))) {
      return List.of();
    }
    Options options = Options.DEFAULT.fresh(last.isPresent() ? A_WEEK : Duration.ZERO);
    String site = account.handle();
    Outcome outcome = researcher.research(site, options, Progress.SILENT);
    return outcome instanceof Outcome.Read read
        ? readings.save(of(account, read.brief()), clock.instant())
        : List.of();
  }

  /** Where news would show first: feeds, then the listings nearest to the root. */
  private static List<String> sources(Brief brief) {
    return brief.pages().stream()
        .filter(p -> p.kind() == Brief.Kind.FEED || p.kind() == Brief.Kind.LISTING)
        .sorted(
            Comparator.comparing((Brief.Page p) -> p.kind() == Brief.Kind.FEED ? 0 : 1)
                .thenComparing(p -> p.url().length()))
        .limit(WATCHED)
        .map(Brief.Page::url)
        .toList();
  }

  /** True for a domain or an address rather than a name. */
  public static boolean isSite(String text) {
    return SITE.matcher(text.strip()).matches();
  }

  /** True for the address of a page below a site's root. */
  static boolean isArticle(String text) {
    return isSite(text)
        && !WebAddress.segments(text.contains("://") ? text : "https://" + text).isEmpty();
  }

  private static Outcome.Candidate candidate(Account account) {
    return new Outcome.Candidate(account.name(), account.domain().orElse(""));
  }

  /** Only a whole reading of as many posts stands for another. */
  private Optional<Brief> recent(Account account, Options options) {
    Instant oldest = clock.instant().minus(AN_HOUR);
    return readings
        .of(account.id())
        .filter(reading -> !reading.at().isBefore(oldest))
        .map(Readings.Reading::brief)
        .filter(brief -> brief.stats().wanted() == options.maxPages())
        .filter(brief -> brief.stats().stopped().isEmpty());
  }

  private static Brief again(Brief brief, long started) {
    long elapsed = (System.nanoTime() - started) / 1_000_000;
    Brief.Stats old = brief.stats();
    return new Brief(
        brief.account(),
        brief.pages(),
        brief.triggers(),
        brief.people(),
        new Brief.Stats(
            old.found(), 0, 0, 0, elapsed, Optional.empty(), old.notes(), old.wanted()));
  }

  /** The account is known from now on by what its pages call it. */
  private Brief kept(Brief brief, Optional<Account> known) {
    Optional<Account> there = known.or(() -> brief.account().domain().flatMap(accounts::byDomain));
    Account read = brief.account();
    Account account = accounts.save(there.map(a -> updated(a, read)).orElse(read));
    Brief kept = of(account, brief);
    readings.save(kept, clock.instant());
    return readings.of(account.id()).map(Readings.Reading::brief).orElse(kept);
  }

  private static Brief of(Account account, Brief brief) {
    return new Brief(account, brief.pages(), brief.triggers(), brief.people(), brief.stats());
  }

  /** The team's own name for an account stays. */
  private static Account updated(Account known, Account read) {
    List<String> aliases =
        java.util.stream.Stream.concat(known.aliases().stream(), read.aliases().stream())
            .distinct()
            .filter(alias -> !alias.equals(known.name()))
            .toList();
    return new Account(
        known.id(),
        known.name(),
        known.domain().or(read::domain),
        aliases,
        read.language(),
        read.summary().isEmpty() ? known.summary() : read.summary(),
        known.stage(),
        known.owner());
  }
}
