package whynow.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whynow.accounts.Account;
import whynow.activity.Engagement;
import whynow.activity.Entry;
import whynow.chat.ChatMessage;
import whynow.chat.Choice;
import whynow.chat.Conversation;
import whynow.chat.Person;
import whynow.chat.Reply;
import whynow.chat.Sent;
import whynow.delivery.Letter;
import whynow.fetch.Fetched;
import whynow.fetch.PageStore;
import whynow.research.Brief;
import whynow.upkeep.Kept;
import whynow.upkeep.Retention;
import whynow.upkeep.Upkeep;

/** What every store lets go by age, and what it keeps. */
public abstract class UpkeepContract extends ReportingContract {
  private static final Conversation CHAT = Conversation.direct("telegram", "42");
  private static final Person DANA = new Person("telegram", "42", "Dana", "");
  private static final Instant OLD = NOW.minus(Duration.ofDays(100));
  private static final Instant NEW = NOW.minus(Duration.ofDays(80));

  private void tidy(String keep, Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    new Upkeep(Retention.of(keep), store.forgetting(), store.told(), ZoneOffset.UTC, clock)
        .tonight();
  }

  private void page(String url, Instant at) {
    Fetched.Page page =
        new Fetched.Page(url, "text/html", new byte[9], Optional.empty(), Optional.empty());
    store.pages().keep(new PageStore.Kept(url, 200, page, at));
  }

  @Test
  void oldPagesGoOnceANight() {
    page("https://northlight.example/old", OLD);
    page("https://northlight.example/new", NEW);
    tidy("pages 90d", NOW.minus(Duration.ofHours(7)));
    assertTrue(store.pages().find("https://northlight.example/old").isPresent(), "it is 2 o'clock");
    tidy("pages 90d", NOW);
    assertEquals(Optional.empty(), store.pages().find("https://northlight.example/old"));
    tidy("pages 1d", NOW.plus(Duration.ofHours(1)));
    assertTrue(store.pages().find("https://northlight.example/new").isPresent(), "done for today");
    tidy("pages 1d", NOW.plus(Duration.ofDays(1)));
    assertEquals(Optional.empty(), store.pages().find("https://northlight.example/new"));
  }

  private void read(Account account, Instant at) {
    Brief.Page article =
        new Brief.Page(
            "https://" + account.domain().orElseThrow() + "/a",
            "A quayside " + account.name(),
            Optional.of(LocalDate.of(2026, 8, 1)),
            Brief.Kind.POST,
            "en");
    Brief.Stats stats = new Brief.Stats(1, 1, 0, 1, 1, Optional.empty(), List.of(), 60);
    store.readings().save(new Brief(account, List.of(article), List.of(), List.of(), stats), at);
  }

  @Test
  void readingsOfUnwatchedAccountsGoWithTheirArticles() {
    Account watched = northlight();
    Account left = store.accounts().save(Account.named("Kestrel", Optional.of("kestrel.example")));
    read(watched, OLD);
    read(left, OLD);
    store.watches().watch(dana.id(), watched.id(), Duration.ofHours(1), NOW);
    assertEquals(2, store.search().find("quayside", 0, 9).size());
    tidy("readings 90d", NOW);
    assertEquals(Optional.empty(), store.readings().of(left.id()));
    assertTrue(store.readings().of(watched.id()).isPresent());
    assertEquals(1, store.search().find("quayside", 0, 9).size());
    assertTrue(store.accounts().find(left.id()).isPresent());
  }

  private Letter parked(Instant at) {
    store.outbox().put(CHAT, Reply.text("hello"), at);
    Letter letter = store.outbox().next(CHAT.key()).orElseThrow();
    store.outbox().park(letter, "blocked", at);
    return letter;
  }

  private Choice talk(String id, Instant at) {
    store.inbox().keep(ChatMessage.said(id, CHAT, DANA, "today", at), at);
    store.inbox().answered(id, at);
    store.sentMessages().keep(CHAT.key(), id, new Sent(CHAT, id), at);
    store.topics().set(id, "northlight.example", at);
    parked(at);
    return store.choices().offer(CHAT.key(), List.of(Choice.of("Done", "done 1")), at).get(0);
  }

  @Test
  void tracesOfConversationsGoButNothingThatWaits() {
    Choice old = talk("m1", OLD);
    Choice fresh = talk("m2", NEW);
    ChatMessage waiting = ChatMessage.said("m3", CHAT, DANA, "hot", OLD);
    store.inbox().keep(waiting, OLD);
    store.outbox().put(CHAT, Reply.text("still to be said"), OLD);
    tidy("messages 90d", NOW);
    assertEquals(Optional.empty(), store.choices().find(old.id()));
    assertTrue(store.choices().find(fresh.id()).isPresent());
    assertEquals(Optional.empty(), store.sentMessages().find(CHAT.key(), "m1"));
    assertTrue(store.sentMessages().find(CHAT.key(), "m2").isPresent());
    assertEquals(Optional.empty(), store.topics().since("m1", OLD));
    assertTrue(store.topics().since("m2", OLD).isPresent());
    assertEquals(List.of(waiting), store.inbox().waiting());
    assertFalse(store.inbox().keep(ChatMessage.said("m2", CHAT, DANA, "today", NEW), NOW));
    assertEquals(1, store.outbox().queue().parked());
    assertEquals(1, store.outbox().queue().waiting());
  }

  @Test
  void touchesStayUnlessAsked() {
    Account account = northlight();
    store.touches().log(Entry.of(email(account.id(), "about the quayside")));
    store
        .engagements()
        .add(new Engagement(0, NOW, account.id(), Optional.empty(), "webinar", "quayside"));
    Instant later = NOW.plus(Duration.ofDays(1500));
    tidy("pages 90d", later);
    assertEquals(1, store.touches().at(account.id(), 9).size());
    tidy("touches 36m", later.plus(Duration.ofDays(1)));
    assertEquals(List.of(), store.touches().at(account.id(), 9));
    assertEquals(List.of(), store.search().find("quayside", 0, 9));
    assertTrue(store.accounts().find(account.id()).isPresent());
  }

  @Test
  void goesOnUntilNothingIsLeftThoughEachTimeOnlyAFewGo() {
    store.together(
        () -> {
          for (int i = 0; i < 450; i++) {
            store.told().first("digest " + i, OLD);
          }
        });
    assertEquals(7, store.forgetting().forget(Kept.TOLD, NOW, 7));
    tidy("told 90d", NOW);
    assertFalse(store.told().was("digest 0") || store.told().was("digest 449"));
  }
}
