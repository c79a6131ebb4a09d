package whynow.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import whynow.chat.Admission;
import whynow.chat.Bot;
import whynow.chat.Call;
import whynow.chat.ChatMessage;
import whynow.chat.Command;
import whynow.chat.Commands;
import whynow.chat.Presses;
import whynow.chat.Reply;
import whynow.chat.Speaker;
import whynow.chat.Usage;
import whynow.chat.slack.SlackAccount;
import whynow.chat.slack.SlackPlatform;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.web.Server;

/**
 * Our side of {@link SlackBench}: the product's web server, Slack adapter and store. Arguments:
 * port, database file, address of Slack's API, and {@code slow} for a whole bot whose research
 * takes 20 seconds; without it a message is kept once and no more, as the other side does.
 */
final class SlackServer {
  private SlackServer() {}

  public static void main(String[] args) {
    Store store = JdbcStore.open("jdbc:sqlite:" + args[1]);
    Clock clock = Clock.systemUTC();
    SlackPlatform slack =
        new SlackPlatform(
            new SlackAccount(
                "xoxb-1",
                Optional.of(System.getenv("SLACK_SIGNING_SECRET")),
                Optional.empty(),
                Optional.of(URI.create(args[2]))),
            clock);
    boolean slow = args.length > 3;
    Consumer<ChatMessage> inbox =
        slow ? bot(store, slack, clock)::hear : m -> store.inbox().keep(m, clock.instant());
    slack.start(inbox);
    Server.start(
        "127.0.0.1", Integer.parseInt(args[0]), List.of(slack.webhook().orElseThrow()), List.of());
    System.out.println("ready");
  }

  private static Bot bot(Store store, SlackPlatform slack, Clock clock) {
    Messages messages = new Messages(new DataFolder(Path.of("data")));
    return new Bot(
        new Commands(List.of(new SlowCommand()), messages),
        new Admission(store.reps(), store.loginCodes(), Set.of(), Set.of(), ZoneId.of("UTC")),
        new Presses(store.choices(), store.sentMessages(), clock),
        store.inbox(),
        store.topics(),
        new Speaker(List.of(slack), store.choices(), store.sentMessages(), clock),
        (to, reply) -> {},
        store,
        messages,
        clock,
        Executors.newFixedThreadPool(8));
  }

  private static final class SlowCommand implements Command {
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
        Thread.sleep(20_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Reply.text("read");
    }
  }
}
