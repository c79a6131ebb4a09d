package whynow.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Books;
import whynow.chat.Admission;
import whynow.chat.Bot;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Commands;
import whynow.chat.Presses;
import whynow.chat.Reply;
import whynow.chat.Speaker;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;

/** Slack waits three seconds: what takes long is acknowledged before it has begun to end. */
class SlackBusyTest {
  private static final int AT_ONCE = 50;

  @TempDir Path folder;
  private final Clock clock = Clock.systemUTC();
  private final FakeSlack slack = new FakeSlack();
  private final ExecutorService workers = Executors.newFixedThreadPool(8);
  private final CountDownLatch read = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(AT_ONCE);
  private final AtomicInteger ended = new AtomicInteger();
  private Store store;
  private SlackPlatform platform;

  @BeforeEach
  void open() {
    store = JdbcStore.open(Books.at(folder.resolve("book.db")));
    platform =
        new SlackPlatform(
            new SlackAccount(
                "xoxb-1",
                Optional.of(SlackSender.SECRET),
                Optional.empty(),
                Optional.of(slack.url())),
            clock);
    platform.start(bot()::hear);
  }

  private Bot bot() {
    Messages messages = new Messages(new DataFolder(Path.of("data")));
    Speaker speaker = new Speaker(List.of(platform), store.choices(), store.sentMessages(), clock);
    return new Bot(
        new Commands(List.of(new SlowCommand()), messages),
        new Admission(store.reps(), store.loginCodes(), Set.of(), Set.of(), ZoneId.of("UTC")),
        new Presses(store.choices(), store.sentMessages(), clock),
        store.inbox(),
        store.topics(),
        speaker,
        (to, reply) -> answered.countDown(),
        store,
        messages,
        clock,
        workers);
  }

  /** Reads until it is told that it has read enough. */
  private final class SlowCommand implements Command {
    @Override
    public Usage usage() {
      return Usage.of("research", Usage.required("company"));
    }

    @Override
    public boolean takesLong() {
      return true;
    }

    @Override
    public Reply answer(Call call) {
      try {
        read.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      ended.incrementAndGet();
      return Reply.text("read " + call.arguments());
    }
  }

  @AfterEach
  void close() {
    workers.shutdownNow();
    platform.close();
    store.close();
    slack.close();
  }

  @Test
  void fiftyAtOnceAreKeptAndAcknowledgedBeforeAnyOfThemHasEnded() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Integer>> all =
          IntStream.range(0, AT_ONCE)
              .<Callable<Integer>>mapToObj(i -> () -> status("t" + i, "D" + i))
              .toList();
      for (var status : senders.invokeAll(all)) {
        assertEquals(200, status.get());
      }
    } finally {
      senders.shutdownNow();
    }
    assertEquals(0, ended.get());
    assertEquals(AT_ONCE, store.inbox().waiting().size(), "a crash now would lose none");
    read.countDown();
    assertTrue(answered.await(30, TimeUnit.SECONDS));
    assertEquals(AT_ONCE, ended.get());
  }

  private int status(String trigger, String channel) {
    String body = SlackSender.command(trigger, channel, "research acme.example", "");
    return platform
        .webhook()
        .orElseThrow()
        .answer(SlackSender.signed(body, clock.instant().getEpochSecond()))
        .status();
  }
}
