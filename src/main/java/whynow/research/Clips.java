package whynow.research;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import whynow.accounts.Account;
import whynow.accounts.AccountMatch;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Mention;
import whynow.accounts.Names;
import whynow.extract.Article;
import whynow.team.By;
import whynow.triggers.Subject;
import whynow.triggers.Trigger;
import whynow.triggers.TriggerDetector;

/** Makes evidence of what a rep brings in from elsewhere. */
public final class Clips {
  private final Clippings clippings;
  private final Accounts accounts;
  private final AccountMatcher matcher;
  private final Names names;
  private final TriggerDetector detector;
  private final ToDoubleFunction<Trigger> score;
  private final Function<Brief, List<Article>> texts;

  /**
   * Over a book.
   *
   * @param score 0 to 100 for a trigger
   * @param texts of a brief's pages
   */
  public Clips(
      Clippings clippings,
      Accounts accounts,
      AccountMatcher matcher,
      Names names,
      TriggerDetector detector,
      ToDoubleFunction<Trigger> score,
      Function<Brief, List<Article>> texts) {
    this.clippings = clippings;
    this.accounts = accounts;
    this.matcher = matcher;
    this.names = names;
    this.detector = detector;
    this.score = score;
    this.texts = texts;
  }

  /** What was kept, and of whom. */
  record Kept(Account account, Clipping clipping) {}

  /**
   * Keeps what somebody at an account said; nothing is kept that gives no reason to write.
   *
   * @param title what to call it, as it is no part of what was said
   */
  Optional<Clipping> said(
      Account account, Optional<Contact> contact, Article article, String title, By by) {
    List<Trigger> told = told(account, article);
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(keep(account, contact.map(Contact::id), article, title, told, by));
  }

  /**
   * Keeps an article for the account it speaks of: the publisher's, else the one it names most.
   * Empty when it is about nobody of the book, or tells nothing of them.
   */
  Optional<Kept> article(Brief brief, By by) {
    Optional<Article> read = texts.apply(brief).stream().findFirst();
    Optional<Account> publisher = publisher(brief.account());
    List<Trigger> own = brief.triggers().stream().filter(Trigger::own).toList();
    if (publisher.isPresent() && !own.isEmpty() && read.isPresent()) {
      return Optional.of(
          new Kept(
              publisher.get(),
              keep(publisher.get(), Optional.empty(), read.get(), read.get().title(), own, by)));
    }
    return read.flatMap(
        text ->
            spokenOf(text)
                .flatMap(
                    about ->
                        said(about, Optional.empty(), text, text.title(), by)
                            .map(c -> new Kept(about, c))));
  }

  private Optional<Account> publisher(Account read) {
    AccountMatch match = matcher.match(read.name());
    return read.domain()
        .flatMap(accounts::byDomain)
        .or(
            () ->
                match.certainty() == AccountMatch.Certainty.SURE
                    ? match.account()
                    : Optional.empty());
  }

  private Optional<Account> spokenOf(Article article) {
    Map<Account, Long> named =
        names.in(article.title() + "\n" + article.text()).accounts().stream()
            .filter(mention -> mention.full() && mention.meant().size() == 1)
            .map(Mention::meant)
            .collect(Collectors.groupingBy(meant -> meant.get(0), Collectors.counting()));
    return named.entrySet().stream()
        .max(Map.Entry.<Account, Long>comparingByValue().thenComparing(e -> -e.getKey().id()))
        .map(Map.Entry::getKey);
  }

  private List<Trigger> told(Account account, Article article) {
    return detector.detect(article, new Subject(account.name(), account.aliases())).stream()
        .filter(Trigger::own)
        .map(t -> t.scored(score.applyAsDouble(t)))
        .sorted(Comparator.comparingDouble(Trigger::score).reversed())
        .toList();
  }

  private Clipping keep(
      Account account,
      Optional<Long> contact,
      Article article,
      String title,
      List<Trigger> told,
      By by) {
    Brief.Page page =
        new Brief.Page(
            article.url(), title, article.published(), Brief.Kind.POST, article.language().tag());
    return clippings.add(new Clipping(0, account.id(), contact, page, told, by.at()), by);
  }
}
