package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.fetch.LocalSites;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.language.Language;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.team.By;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * Three real programs on one PostgreSQL; the one with work in its hands is killed. Slow, since the
 * dead are given time before others take their work: {@code mvn verify -Psoak}.
 */
@Tag("soak")
class InstanceKilledTest {
  private static final int PEOPLE = 30;
  private static final Duration A_MINUTE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String book = Books.onPostgres();
  private final CountDownLatch never = new CountDownLatch(1);
  @TempDir private Path folder;
  private Rep dana;
  private Account kestrel;

  private void fill(Store store) {
    dana = store.reps().add(new Rep(0, "Dana", Rep.Role.REP, ZoneId.of("UTC"), Language.EN));
    for (int person = 1; person <= PEOPLE; person++) {
      store.reps().link(dana.id(), new Reps.Identity("telegram", "" + person));
    }
    kestrel = store.accounts().save(Account.named("Kestrel", Optional.of("kestrel.test")));
    store.watches().watch(dana.id(), kestrel.id(), Duration.ofHours(1), Instant.EPOCH);
  }

  private void promise(Store store) {
    Due due = Due.at(LocalDate.of(2026, 11, 25), LocalTime.of(9, 30));
    By by = new By(dana.id(), Instant.EPOCH);
    store
        .followups()
        .add(Followup.promise(dana.id(), kestrel.id(), Optional.empty(), due, "call"), by);
  }

  private Child start(TelegramEar telegram, LocalSites sites) throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put("WHYNOW_STORE", book);
    settings.put("WHYNOW_NOW", "2026-11-25T10:00Z");
    settings.put("WHYNOW_PUBLIC_URL", "http://127.0.0.1:1");
    settings.put("WHYNOW_PROXY", "127.0.0.1:" + sites.port());
    settings.put("TELEGRAM_BOT_TOKEN", "1:canary");
    settings.put("TELEGRAM_WEBHOOK_SECRET", "secret");
    settings.put("TELEGRAM_API_URL", telegram.url());
    return Child.serve(folder.resolve("log"), settings);
  }

  private void say(Child child, int person, String text) throws Exception {
    String body =
        """
        {"update_id":%1$d,"message":{"message_id":%1$d,"date":1764060000,
         "from":{"id":%1$d,"is_bot":false,"first_name":"Dana"},"chat":{"id":%1$d,"type":"private"},
         "text":"%2$s"}}"""
            .formatted(person, text);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(child.url() + "/telegram"))
            .header("X-Telegram-Bot-Api-Secret-Token", "secret")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    assertEquals(200, client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
  }

  private static Duration until(BooleanSupplier thing) throws InterruptedException {
    long begin = System.nanoTime();
    while (!thing.getAsBoolean()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - begin);
      assertTrue(waited.compareTo(A_MINUTE) < 0, "nobody has taken it over in a minute");
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** The first to ask is never answered: it dies while it waits. */
  private void hangOnce(LocalSites sites) {
    CountDownLatch first = new CountDownLatch(1);
    sites.at(
        "kestrel.test",
        "/",
        exchange -> {
          boolean hangs = first.getCount() > 0;
          first.countDown();
          if (hangs) {
            awaitForEver();
          }
          LocalSites.send(exchange, 200, "text/html", "<title>Kestrel</title>");
        });
  }

  private void awaitForEver() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long asked(LocalSites sites) {
    return sites.log().stream().filter("kestrel.test/"::equals).count();
  }

  @Test
  void whatTheDeadHadInTheirHandsOthersDoWithinAMinute() throws Exception {
    try (Store store = JdbcStore.open(book);
        LocalSites sites = new LocalSites();
        TelegramEar telegram = TelegramEar.start()) {
      fill(store);
      hangOnce(sites);
      try (Child doomed = start(telegram, sites)) {
        until(() -> asked(sites) == 1);
        try (Child second = start(telegram, sites);
            Child third = start(telegram, sites)) {
          for (int person : IntStream.rangeClosed(1, PEOPLE).toArray()) {
            say(doomed, person, "hot");
          }
          doomed.kill();
          promise(store);
          int left = store.inbox().waiting().size();
          Duration heard = until(() -> store.inbox().waiting().isEmpty());
          Duration read = heard.plus(until(() -> asked(sites) == 2));
          Duration all = read.plus(until(() -> store.outbox().queue().waiting() == 0));
          Duration told =
              all.plus(
                  until(() -> telegram.heard().values().stream().mapToInt(n -> n).sum() > PEOPLE));
          System.out.printf(
              "%d messages answered by others after %.1f s, the watched site read after %.1f s,"
                  + " no letter waits after %.1f s, the promise told by %.1f s%n",
              left, seconds(heard), seconds(read), seconds(all), seconds(told));
          assertTrue(told.compareTo(A_MINUTE) < 0, told.toString());
          IntStream.rangeClosed(2, PEOPLE)
              .forEach(p -> assertTrue(telegram.heard().getOrDefault(p, 0) >= 1, "chat " + p));
          assertTrue(second.stopsInTime() && third.stopsInTime());
        }
      }
    }
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
