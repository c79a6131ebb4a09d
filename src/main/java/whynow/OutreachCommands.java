package whynow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.chat.Command;
import whynow.deals.Deal;
import whynow.extract.Article;
import whynow.language.Language;
import whynow.outreach.AccountNotice;
import whynow.outreach.Angles;
import whynow.outreach.CheckCommand;
import whynow.outreach.ContentResults;
import whynow.outreach.DraftCommand;
import whynow.outreach.Drafts;
import whynow.outreach.Guard;
import whynow.outreach.Kind;
import whynow.outreach.ModelWriter;
import whynow.outreach.Past;
import whynow.outreach.PlanCommand;
import whynow.outreach.Playbook;
import whynow.outreach.PlaybookCommand;
import whynow.outreach.WhyCommand;
import whynow.research.Brief;
import whynow.research.Reason;
import whynow.store.Store;
import whynow.triggers.Trigger;
import whynow.writing.HttpModel;
import whynow.writing.Prompts;
import whynow.writing.TokenBudget;

/** The part of the house that says why an account, why now, and writes to it. */
public final class OutreachCommands {
  private static final int TOKENS_A_DAY = 200_000;

  private final Base base;
  private final ResearchCommands research;
  private final Supplier<BookCommands> book;
  private final Playbook playbook;
  private final Supplier<Angles> angles;
  private final Supplier<Optional<ModelWriter>> writer = Once.of(this::writer);

  /**
   * Over what research reads.
   *
   * @param book when reps work, and whom they speak of
   */
  OutreachCommands(Base base, ResearchCommands research, Supplier<BookCommands> book) {
    this.base = base;
    this.research = research;
    this.book = book;
    this.playbook = new Playbook(base.data());
    this.angles = Once.of(() -> new Angles(playbook, base.data()));
  }

  /**
   * What can be asked.
   *
   * @param draftKind the kind of message an account is offered, when it is not a first one
   */
  List<Command> all(Function<Account, Optional<String>> draftKind) {
    return List.of(
        new WhyCommand(targets(), angles, base.messages()),
        new DraftCommand(
            targets(),
            base.store().contacts(),
            this::pagesForModel,
            drafts(),
            this::past,
            base.data(),
            base.messages()),
        new CheckCommand(
            targets(), base.store().contacts(), research::pages, this::guard, base.messages()),
        plan(draftKind),
        new PlaybookCommand(
            playbook, base.data(), book.get().whom(), this::resultsOf, base.messages()));
  }

  /** What we sell. */
  public Playbook playbook() {
    return playbook;
  }

  /** Why you, why now. */
  public Angles angles() {
    return angles.get();
  }

  /** Writes messages from what happened. */
  public Drafts drafts() {
    return new Drafts(playbook, base.data(), writer.get());
  }

  /** The model, where one is set; without one no connection is ever opened. */
  private Optional<ModelWriter> writer() {
    return base.settings()
        .llm()
        .map(
            llm ->
                new ModelWriter(
                    HttpModel.of(
                        llm.provider(),
                        llm.url(),
                        llm.key().map(Secret::reveal).orElse(""),
                        llm.model()),
                    new Prompts(base.settings().prompts()),
                    new TokenBudget(TOKENS_A_DAY)));
  }

  /** Holds a text against what was read. */
  public Guard guard() {
    return new Guard(playbook, base.data());
  }

  /** Deals, an imported column {@code bought}, and what they asked a quote for. */
  public Past past(Account account) {
    Store store = base.store();
    String column = store.accounts().profile(account.id()).notes().getOrDefault("bought", "");
    Stream<String> deals = store.deals().at(account.id()).stream().map(Deal::what);
    return new Past(
        Stream.concat(Stream.of(column).filter(c -> !c.isBlank()), deals).toList(),
        store.deals().asked(account.id()));
  }

  private AccountNotice targets() {
    return new AccountNotice(
        book.get().whom(),
        base.matcher(),
        base.store().readings(),
        research.reading()::first,
        base.store().refusals(),
        base.messages());
  }

  private PlanCommand plan(Function<Account, Optional<String>> draftKind) {
    return new PlanCommand(
        targets(),
        base.store().contacts(),
        base.store().touches(),
        angles,
        playbook,
        book.get().calendars(),
        account -> draftKind.apply(account).flatMap(Kind::of),
        this::past,
        base.data(),
        base.messages());
  }

  /** Templates say only what the triggers say; a model's words are held against the pages. */
  private List<Article> pagesForModel(Brief brief) {
    return base.settings().llm().isPresent() ? research.pages(brief) : List.of();
  }

  /** The best reason to write to an account, and to write now; empty when nothing is fresh. */
  Optional<Reason.Why> why(
      Account account, List<Trigger> found, Language language, LocalDate today) {
    Angles.Reasons reasons = angles.get().of(account, found, Optional.empty(), language, today);
    return reasons instanceof Angles.Reasons.Found best
        ? Optional.of(best.angles().get(0)).map(a -> new Reason.Why(a.whyNow(), a.whyYou()))
        : Optional.empty();
  }

  /** What came of a piece of content in the last ninety days. */
  private Optional<ContentResults.Result> resultsOf(String content) {
    Instant now = base.clock().instant();
    return base
        .store()
        .ledger()
        .conversion("content", now.minus(Duration.ofDays(90)), now, Optional.empty())
        .stream()
        .filter(group -> group.group().equals(content))
        .findFirst()
        .map(g -> new ContentResults.Result(g.worked(), g.answered(), g.met()));
  }
}
