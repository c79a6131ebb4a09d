package whynow.research;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Reply;
import whynow.delivery.Messenger;
import whynow.fetch.Claims;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.AllOrNothing;
import whynow.team.Calendars;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.triggers.Trigger;

/**
 * Reads watched accounts again, and tells each watcher what is new there: once, in their own
 * working hours, all accounts in one message. Marking and saying stand or fall together.
 */
public final class WatchNotices {
  private static final Logger LOG = LoggerFactory.getLogger(WatchNotices.class);
  private static final int SHOWN = 3;
  private static final int AT_ONCE = 12;

  /** More than a reading takes; what a dead reader was at is read by another after that. */
  private static final Duration LEASE = Duration.ofSeconds(45);

  private final CompanyResearch research;
  private final Watches watches;
  private final Readings readings;
  private final Accounts accounts;
  private final NewsNotice last;
  private final Reps reps;
  private final Calendars calendars;
  private final Messenger messenger;
  private final TriggerNotice notice;
  private final Messages messages;
  private final AllOrNothing book;
  private final Claims claims;
  private final Clock clock;

  public WatchNotices(
      CompanyResearch research,
      Watches watches,
      Readings readings,
      Accounts accounts,
      NewsNotice last,
      Reps reps,
      Calendars calendars,
      Messenger messenger,
      TriggerNotice notice,
      Messages messages,
      AllOrNothing book,
      Claims claims,
      Clock clock) {
    this.research = research;
    this.watches = watches;
    this.readings = readings;
    this.accounts = accounts;
    this.last = last;
    this.reps = reps;
    this.calendars = calendars;
    this.messenger = messenger;
    this.notice = notice;
    this.messages = messages;
    this.book = book;
    this.claims = claims;
    this.clock = clock;
  }

  /**
   * Reads every account whose hour has come and that nobody else is reading, several at once so
   * that a slow site keeps no other waiting, and tells what is new as soon as it is known.
   */
  public void look() {
    ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      CompletionService<Boolean> read = new ExecutorCompletionService<>(readers);
      List<Long> due = watches.due(clock.instant());
      due.forEach(account -> read.submit(() -> read(account)));
      for (int i = 0; i < due.size(); i++) {
        if (read.take().get()) {
          tell();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      readers.shutdownNow();
    }
    tell();
  }

  /** False when another has read it or is at it. */
  private boolean read(long account) {
    String claim = "watch " + account;
    if (!claims.take(claim, LEASE)) {
      return false;
    }
    try {
      return watches.isDue(account, clock.instant()) && again(account);
    } finally {
      claims.free(claim);
    }
  }

  /** One that cannot be read waits for its next hour like all others. */
  private boolean again(long account) {
    try {
      accounts.find(account).ifPresent(research::news);
    } catch (RuntimeException e) {
      LOG.warn("Watched account {} could not be read", account, e);
    }
    if (!Thread.currentThread().isInterrupted()) {
      watches.read(account, clock.instant());
    }
    return true;
  }

  /** Tells everybody who may be spoken to now. */
  private void tell() {
    Instant now = clock.instant();
    Map<Long, List<Watches.Watch>> byRep =
        watches.untold().stream()
            .collect(
                Collectors.groupingBy(Watches.Watch::rep, LinkedHashMap::new, Collectors.toList()));
    byRep.forEach(
        (id, untold) ->
            reps.byId(id)
                .filter(rep -> calendars.of(rep).isWorking(now))
                .filter(rep -> messenger.doorOf(rep.id()).isPresent())
                .ifPresent(rep -> book.together(() -> tell(rep, untold, now))));
  }

  private void tell(Rep rep, List<Watches.Watch> untold, Instant now) {
    Map<Account, List<Trigger>> news = new LinkedHashMap<>();
    for (Watches.Watch watch : untold) {
      Readings.News found = readings.since(watch.account(), watch.heard());
      List<Trigger> worth =
          found.triggers().stream().filter(t -> t.own() && t.score() > 0).toList();
      if (watches.heard(watch, found.upTo()) && !worth.isEmpty()) {
        accounts.find(watch.account()).ifPresent(account -> news.put(account, worth));
      }
    }
    if (!news.isEmpty()) {
      messenger.tell(rep.id(), reply(rep, news, now));
    }
  }

  private Reply reply(Rep rep, Map<Account, List<Trigger>> news, Instant now) {
    if (news.size() > 1) {
      return Reply.of(last.ranked(rep, news, now.atZone(rep.zone()).toLocalDate()));
    }
    List<Block> blocks = new ArrayList<>();
    news.forEach((account, found) -> blocks.addAll(told(rep, account, found, now)));
    blocks.add(new Block.Choices(choices(news.keySet().iterator().next(), rep.language())));
    return Reply.of(blocks);
  }

  private List<Block> told(Rep rep, Account account, List<Trigger> found, Instant now) {
    Language language = rep.language();
    LocalDate today = now.atZone(rep.zone()).toLocalDate();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Text.of(
            Block.Run.strong(account.name()), Block.Run.plain(say(language, "has_news"))));
    for (int i = 0; i < Math.min(SHOWN, found.size()); i++) {
      blocks.add(notice.quote(i + 1, found.get(i), language, today));
    }
    String more =
        found.size() > SHOWN ? say(language, "more", "n", found.size() - SHOWN) + " " : "";
    String tail = more + last.last(rep, account, today).orElse("");
    if (!tail.isBlank()) {
      blocks.add(Block.Text.of(tail.strip()));
    }
    return blocks;
  }

  private List<Choice> choices(Account account, Language language) {
    String name = account.handle();
    return List.of(
        Choice.of(say(language, "draft"), "draft " + name),
        Choice.of(say(language, "read_again"), "research " + name),
        Choice.of(say(language, "log"), "log " + account.name()),
        Choice.of(say(language, "unwatch"), "unwatch " + name));
  }

  private String say(Language language, String key, Object... slots) {
    return messages.say(language, "research." + key, slots);
  }
}
