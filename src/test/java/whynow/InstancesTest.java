package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import whynow.accounts.Account;
import whynow.chat.Conversation;
import whynow.chat.terminal.TerminalText;
import whynow.delivery.Messenger;
import whynow.digest.ScheduledNotices;
import whynow.fetch.LocalSites;
import whynow.fetch.Turns;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.followups.ReminderNotices;
import whynow.language.Language;
import whynow.research.WatchNotices;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.team.By;
import whynow.team.Rep;
import whynow.team.Reps;

/** Three of us on one PostgreSQL, at the same moment: whoever is first does it, and nobody else. */
class InstancesTest {
  private static final int ROUNDS = 5;
  private final String book = Books.onPostgres();
  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private final LocalSites sites = new LocalSites();
  private Store store;
  private Rep dana;

  @BeforeEach
  void open() {
    store = JdbcStore.open(book);
    dana = rep("Dana", Rep.Role.REP);
  }

  @AfterEach
  void close() {
    store.close();
    sites.close();
  }

  private Rep rep(String name, Rep.Role role) {
    Rep rep = store.reps().add(new Rep(0, name, role, ZoneId.of("Europe/Berlin"), Language.EN));
    store.reps().link(rep.id(), new Reps.Identity("web", "" + rep.id()));
    return rep;
  }

  /** What one of them does, again and again. */
  private interface Work {
    Runnable of(App app, Messenger messenger);
  }

  /** All begin each round together. */
  private List<String> three(String now, Work work) throws Exception {
    CyclicBarrier together = new CyclicBarrier(3);
    List<Thread> instances =
        IntStream.range(0, 3)
            .mapToObj(i -> new Thread(() -> instance(now, work, together)))
            .toList();
    instances.forEach(Thread::start);
    for (Thread instance : instances) {
      instance.join();
    }
    return List.copyOf(told);
  }

  private void instance(String now, Work work, CyclicBarrier together) {
    Map<String, String> settings = new HashMap<>();
    settings.put("WHYNOW_STORE", book);
    settings.put("WHYNOW_NOW", now);
    settings.put("WHYNOW_PROXY", "127.0.0.1:" + sites.port());
    try (App app = new App(Settings.from(settings))) {
      Messenger messenger =
          new Messenger(
              app.store().reps(),
              who -> Optional.empty(),
              rep -> Optional.of(Conversation.direct("web", "" + rep)),
              (to, reply) ->
                  app.store()
                      .afterwards(() -> told.add(to.id() + " " + TerminalText.of(reply, false))));
      Runnable done = work.of(app, messenger);
      for (int round = 0; round < ROUNDS; round++) {
        together.await(60, TimeUnit.SECONDS);
        done.run();
      }
    } catch (Exception e) {
      told.add("broken: " + e);
    }
  }

  @Test
  void remindersAreToldOnce() throws Exception {
    Account northlight = store.accounts().save(Account.named("Northlight", Optional.empty()));
    By by = new By(dana.id(), java.time.Instant.EPOCH);
    for (int i = 0; i < 20; i++) {
      Due due = Due.at(LocalDate.of(2026, 11, 25), LocalTime.of(9, 30));
      store
          .followups()
          .add(
              Followup.promise(dana.id(), northlight.id(), Optional.empty(), due, "call " + i), by);
    }
    List<String> heard =
        three(
            "2026-11-25T10:00+01:00",
            (app, messenger) -> {
              ReminderNotices reminders = app.book().reminders(messenger);
              return () -> reminders.remind(app.clock().instant());
            });
    assertEquals(1, heard.size(), heard.toString());
    assertTrue(heard.get(0).contains("20 promises are due"), heard.toString());
  }

  @Test
  void digestsAreSentOnceToEachReader() throws Exception {
    Rep max = rep("Max", Rep.Role.MANAGER);
    List<String> heard =
        three(
            "2026-11-25T17:55+01:00",
            (app, messenger) -> {
              ScheduledNotices digests = app.book().scheduledDigests(messenger);
              return () -> digests.send(app.clock().instant());
            });
    assertEquals(2, heard.size(), heard.toString());
    for (Rep reader : List.of(dana, max)) {
      assertEquals(
          1, heard.stream().filter(h -> h.startsWith(reader.id() + " ")).count(), heard.toString());
    }
  }

  /** Each site's home page is asked for once, and each piece of news is told once. */
  @Test
  void watchedAccountsAreSharedOutAndTheirNewsToldOnce() throws Exception {
    List<String> firms = List.of("Kestrel", "Harrow", "Marlin", "Tern", "Plover");
    for (String firm : firms) {
      newsroom(firm);
      Account account = store.accounts().save(Account.named(firm, Optional.of(host(firm))));
      store
          .watches()
          .watch(
              dana.id(),
              account.id(),
              Duration.ofHours(1),
              java.time.Instant.parse("2026-11-25T09:00:00Z"));
    }
    List<String> heard =
        three(
            "2026-11-25T10:00+01:00",
            (app, messenger) -> {
              WatchNotices watched = app.research().watched(messenger, app.book().calendars());
              return watched::look;
            });
    assertTrue(heard.stream().noneMatch(h -> h.startsWith("broken")), heard.toString());
    for (String firm : firms) {
      assertEquals(1, Collections.frequency(sites.log(), host(firm) + "/"), firm);
      assertEquals(1, heard.stream().filter(h -> h.contains(firm)).count(), heard.toString());
    }
  }

  private static String host(String firm) {
    return firm.toLowerCase(Locale.ROOT) + ".test";
  }

  private void newsroom(String firm) {
    String host = host(firm);
    String words =
        "<p>We have something to say about our work this month, and we say it at some length here."
            + " It takes more than one sentence, as such posts usually do.</p>";
    List<String> titles =
        List.of(
            firm + " raises $20 million in Series B funding",
            firm + " talks about cranes in Antwerp",
            "A visit to the yard in Leith");
    sites.page(host, "/", "<title>" + firm + "</title><nav><a href=/news/>News</a></nav>" + words);
    StringBuilder cards = new StringBuilder("<title>News</title><h1>News</h1>");
    for (int i = 0; i < titles.size(); i++) {
      String day = "2026-11-2" + (4 - i);
      cards.append(
          "<div class=card><h2><a href=/news/p%d>%s</a></h2><p>%s</p></div>"
              .formatted(i, titles.get(i), day));
      sites.page(
          host,
          "/news/p" + i,
          "<title>%1$s</title><article><h1>%1$s</h1><time datetime=%2$s>%2$s</time><p>%1$s.</p>%3$s</article>"
              .formatted(titles.get(i), day, words));
    }
    sites.page(host, "/news/", cards.toString());
  }

  private static String asked(Turns turns, Duration delay, Runnable meanwhile) {
    return turns.inTurn(
        "acme.test:443",
        delay,
        Duration.ofMillis(300),
        () -> {
          meanwhile.run();
          return "asked";
        },
        () -> "too late");
  }

  @Test
  void twoConnectionsToAHostAreTwoOfAllOfThem() {
    try (Store another = JdbcStore.open(book)) {
      Turns here = Turns.agreed(store.claims());
      Turns there = Turns.agreed(another.claims());
      List<String> heard = new ArrayList<>();
      Runnable third = () -> heard.add(asked(there, Duration.ZERO, () -> {}));
      asked(here, Duration.ZERO, () -> asked(there, Duration.ZERO, third));
      assertEquals(List.of("too late"), heard);
      assertEquals("asked", asked(there, Duration.ZERO, () -> {}), "both are free again");
    }
  }

  @Test
  void whatAHostWantsBetweenTwoRequestsItGetsFromAllOfThem() {
    try (Store another = JdbcStore.open(book)) {
      Turns here = Turns.agreed(store.claims());
      Turns there = Turns.agreed(another.claims());
      assertEquals("asked", asked(here, Duration.ofHours(1), () -> {}));
      assertEquals("too late", asked(there, Duration.ofHours(1), () -> {}));
      there.pause("busy.test:443", Duration.ofHours(1));
      assertEquals(
          "too late",
          here.inTurn(
              "busy.test:443", Duration.ZERO, Duration.ofMillis(200), () -> "", () -> "too late"));
    }
  }
}
