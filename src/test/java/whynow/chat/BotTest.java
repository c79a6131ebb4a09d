package whynow.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Books;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.store.Store;
import whynow.store.StoreTrouble;
import whynow.store.jdbc.JdbcStore;
import whynow.team.AllOrNothing;
import whynow.team.Rep;

class BotTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);

  @TempDir private static Path folder;
  private static int books;

  private final String url = Books.at(folder.resolve(books++ + ".db"));
  private final Store store = JdbcStore.open(url);
  private final Messages messages = new Messages(new DataFolder(Path.of("data")));
  private final FakePlatform chat = new FakePlatform();
  private int logged;
  private boolean full;
  private int busy;

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void answersWhereItWasAsked() {
    start();
    assertEquals(List.of("logged 1"), chat.say("log a call"));
  }

  @Test
  void theSameMessageTwiceHasOneEffect() {
    start();
    ChatMessage message = chat.message("m1", "log a call");
    chat.hear(message);
    chat.hear(message);
    assertEquals(1, logged);
  }

  @Test
  void aDecisionIsTakenOnceByItsNumber() {
    start();
    chat.say("offer");
    assertEquals(List.of("logged 1"), chat.say("1"));
    assertTrue(chat.say("1").get(0).contains("decided already"));
    assertEquals(1, logged);
  }

  @Test
  void aStrangerGetsNoDataButAWayIn() {
    start();
    chat.member = false;
    assertTrue(chat.say("log a call").get(0).contains("WHYNOW_ALLOW"));
    assertEquals(0, logged);
  }

  @Test
  void anInvitationsCodeMakesAStrangerTheRepItWasFor() {
    start();
    chat.member = false;
    Rep ben = store.reps().add(new Rep(0, "Ben", Rep.Role.REP, ZoneId.of("UTC"), Language.EN));
    String code =
        store.loginCodes().issue(ben.id(), CLOCK.instant(), CLOCK.instant().plusSeconds(9));
    assertTrue(chat.say("link " + code).get(0).contains("Ben"));
    assertTrue(chat.say("log a call").get(0).contains("logged"));
  }

  @Test
  void aRightThatIsMissingIsSaidWithWhoCanGrantIt() {
    store
        .reps()
        .add(new Rep(0, "Ben", Rep.Role.ADMIN, ZoneId.of("UTC"), whynow.language.Language.EN));
    start();
    String refused = chat.say("undo").get(0);
    assertTrue(refused.contains("manager") && refused.contains("Ben"), refused);
  }

  @Test
  void whatBreaksEndsInAPlainSentence() {
    start();
    assertTrue(chat.say("mute").get(0).contains("Something broke"));
  }

  @Test
  void whatACrashLeftIsAnsweredAtTheNextStart() {
    try (Store dead = JdbcStore.open(url)) {
      dead.inbox().keep(chat.message("m7", "log a call"), CLOCK.instant());
    }
    start().resume();
    assertEquals(1, logged);
  }

  @Test
  void whatACommandChangedBeforeItBrokeIsTakenBack() {
    start();
    assertTrue(chat.say("mute").get(0).contains("Something broke"));
    assertEquals(Optional.empty(), store.workspace().value("half"));
    assertEquals(List.of(), store.inbox().waiting());
  }

  @Test
  void whatCannotBeSavedIsSaidToWaitAndDoneOnceItCanBe() {
    Bot bot = start();
    full = true;
    assertTrue(chat.say("log a call").get(0).contains("this waits"));
    full = false;
    chat.said.clear();
    bot.catchUp();
    bot.catchUp();
    assertEquals(1, chat.said.size(), chat.said.toString());
    assertTrue(chat.said.get(0).startsWith("logged"));
    assertEquals(List.of(), store.inbox().waiting());
  }

  /** It fails in the middle of the work, and works again before the excuse would be saved. */
  @Test
  void whatABusyStoreInterruptedIsDoneAgainAndNotExcused() {
    start();
    busy = 1;
    assertEquals(List.of("logged 2"), chat.say("log a call"));
    assertEquals(List.of(), store.inbox().waiting());
  }

  @Test
  void whatAStoreThatStaysBusyInterruptedWaits() {
    Bot bot = start();
    busy = 2;
    assertTrue(chat.say("log a call").get(0).contains("this waits"));
    chat.said.clear();
    bot.catchUp();
    assertEquals(List.of("logged 3"), chat.said);
    assertEquals(List.of(), store.inbox().waiting());
  }

  /** The store, whose disk a test can fill. */
  private AllOrNothing book() {
    return new AllOrNothing() {
      @Override
      public <T> T together(Supplier<T> things) {
        if (full) {
          throw new IllegalStateException("the disk is full");
        }
        return store.together(things);
      }
    };
  }

  @Test
  void aPageAsksWithoutBeingHeard() {
    Rep ben =
        store
            .reps()
            .add(new Rep(0, "Ben", Rep.Role.ADMIN, ZoneId.of("UTC"), whynow.language.Language.EN));
    Reply reply = start().ask(ben, Conversation.direct("web", "1"), "mute");
    assertTrue(reply.toString().contains("Something broke"), reply.toString());
  }

  private Bot start() {
    Commands commands =
        new Commands(
            List.of(
                command(Usage.of("log", Usage.required("text")), this::log),
                command(Usage.of("offer"), call -> offer()),
                command(Usage.of("undo").forRole(Rep.Role.MANAGER), call -> Reply.text("no")),
                command(Usage.of("mute"), call -> broken(store))),
            messages);
    Speaker speaker = new Speaker(List.of(chat), store.choices(), store.sentMessages(), CLOCK);
    Admission admission =
        new Admission(store.reps(), store.loginCodes(), Set.of(), Set.of(), ZoneId.of("UTC"));
    Presses presses = new Presses(store.choices(), store.sentMessages(), CLOCK);
    Bot bot =
        new Bot(
            commands,
            admission,
            presses,
            store.inbox(),
            store.topics(),
            speaker,
            speaker,
            book(),
            messages,
            CLOCK,
            Runnable::run);
    chat.start(bot::hear);
    return bot;
  }

  private Reply log(Call call) {
    logged++;
    if (busy > 0) {
      busy--;
      throw new StoreTrouble("The store is locked by another program.");
    }
    return Reply.text("logged " + logged).inPlace();
  }

  private static Reply offer() {
    return Reply.of(new Block.Choices(List.of(Choice.of("Log it", "log a call"))));
  }

  private static Reply broken(Store store) {
    store.workspace().set("half", "done");
    throw new IllegalStateException("on purpose");
  }

  private static Command command(Usage usage, java.util.function.Function<Call, Reply> answer) {
    return new Command() {
      @Override
      public Usage usage() {
        return usage;
      }

      @Override
      public Reply answer(Call call) {
        return answer.apply(call);
      }
    };
  }

  /** A platform of one person, whose messages are heard and answered at once. */
  private static final class FakePlatform implements ChatPlatform {
    private final List<String> said = new ArrayList<>();
    private Consumer<ChatMessage> inbox = m -> {};
    private boolean member = true;
    private int count;

    List<String> say(String text) {
      said.clear();
      hear(message("t" + count++, text));
      return List.copyOf(said);
    }

    void hear(ChatMessage message) {
      inbox.accept(message);
    }

    ChatMessage message(String id, String text) {
      Person dana = new Person("fake", "dana", "Dana", "");
      return ChatMessage.said(id, direct("dana"), dana, text, CLOCK.instant());
    }

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public void start(Consumer<ChatMessage> newInbox) {
      inbox = newInbox;
    }

    @Override
    public boolean isMember(Person person) {
      return member;
    }

    @Override
    public Sent send(Conversation to, Reply reply) {
      for (Block block : reply.blocks()) {
        if (block instanceof Block.Text text) {
          said.add(text.runs().get(0).text());
        }
      }
      return new Sent(to, "s" + said.size());
    }

    @Override
    public Conversation direct(String personId) {
      return Conversation.direct("fake", personId);
    }

    @Override
    public void close() {}
  }
}
