package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.chat.Admission;
import whynow.chat.Bot;
import whynow.chat.Call;
import whynow.chat.ChatMessage;
import whynow.chat.ChatPlatform;
import whynow.chat.Command;
import whynow.chat.Commands;
import whynow.chat.Conversation;
import whynow.chat.Person;
import whynow.chat.Presses;
import whynow.chat.Reply;
import whynow.chat.Sent;
import whynow.chat.Speaker;
import whynow.chat.Usage;
import whynow.chat.terminal.TerminalText;
import whynow.language.Language;
import whynow.store.Store;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * Who may say what: every command of the registry, every role, every platform, held against the
 * table in {@code docs/roles.md}. A new command needs a line there.
 */
class RolesTest {
  private static final List<String> PLATFORMS =
      List.of("slack", "telegram", "wecom", "wechat", "web", "terminal");
  private static final Map<Rep.Role, String> NAMES =
      Map.of(Rep.Role.ADMIN, "Ada", Rep.Role.MANAGER, "Max", Rep.Role.REP, "Rita");

  @TempDir private Path folder;
  private Talk talk;

  @BeforeEach
  void team() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
    for (Rep.Role role : List.of(Rep.Role.ADMIN, Rep.Role.MANAGER, Rep.Role.REP)) {
      Rep rep = talk.rep(NAMES.get(role), role, "Europe/Berlin", Language.EN);
      PLATFORMS.forEach(p -> talk.app().store().reps().link(rep.id(), identity(p, rep.name())));
    }
    talk.rep("Otto", "Europe/Berlin", Language.EN);
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private static Reps.Identity identity(String platform, String name) {
    return new Reps.Identity(platform, name);
  }

  /** Line to least role, as the document says it. */
  private static Map<String, Rep.Role> declared() throws IOException {
    return Files.readAllLines(Path.of("docs/roles.md")).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\s*\\|\\s*", -1))
        .collect(
            Collectors.toMap(
                cells -> cells[1].replace("`", ""),
                cells -> Rep.Role.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                (a, b) -> {
                  throw new AssertionError("declared twice");
                },
                LinkedHashMap::new));
  }

  @Test
  void everyCommandHasItsLineAndEveryLineItsCommand() throws IOException {
    Map<String, Rep.Role> declared = declared();
    Map<String, Rep.Role> registry =
        talk.app().commands().all().stream()
            .map(Command::usage)
            .collect(Collectors.toMap(Usage::name, Usage::role));
    registry.forEach(
        (verb, role) -> assertEquals(role, declared.get(verb), verb + " in docs/roles.md"));
    for (String line : declared.keySet()) {
      assertTrue(registry.containsKey(line.split(" ", 2)[0]), line);
    }
  }

  @Test
  void everyCommandIsForWhomTheTableSaysOnEveryPlatform() throws IOException {
    Map<String, Rep.Role> declared = declared();
    List<Command> hollow = talk.app().commands().all().stream().map(RolesTest::hollow).toList();
    for (String platform : PLATFORMS) {
      Mouth mouth = new Mouth(platform);
      Bot bot = bot(new Commands(hollow, talk.app().messages()), mouth);
      mouth.start(bot::hear);
      for (Command command : hollow) {
        String verb = command.usage().name();
        for (Rep.Role role : Rep.Role.values()) {
          String said = mouth.say(NAMES.get(role), line(command.usage()));
          boolean done = said.equals("done " + verb);
          assertEquals(role.may(declared.get(verb)), done, platform + " " + role + ": " + said);
        }
        String said = mouth.say("stranger", line(command.usage()));
        assertTrue(said.contains("don't know you"), platform + ", a stranger: " + said);
      }
    }
  }

  private static String line(Usage usage) {
    return usage.arguments().isEmpty() ? usage.name() : usage.name() + " x";
  }

  /** What a command's role alone does not say: the same verb with more behind it. */
  @Test
  void whatIsForManagersIsRefusedToRepsHoweverItIsAsked() throws IOException {
    for (Map.Entry<String, Rep.Role> line : declared().entrySet()) {
      if (line.getKey().contains(" ")) {
        Map<Rep.Role, String> said =
            Arrays.stream(Rep.Role.values())
                .collect(Collectors.toMap(r -> r, r -> talk.say(rep(r), line.getKey())));
        said.forEach(
            (role, words) ->
                assertEquals(
                    !role.may(line.getValue()),
                    words.toLowerCase(Locale.ROOT).contains("manager"),
                    role + " " + line.getKey() + ": " + words));
        assertFalse(said.get(Rep.Role.REP).contains("Something broke"), line.getKey());
      }
    }
  }

  private Rep rep(Rep.Role role) {
    return talk.app().store().reps().byName(NAMES.get(role)).orElseThrow();
  }

  /** The same name, arguments and role; all it does is to say that it was let through. */
  private static Command hollow(Command command) {
    return new Command() {
      @Override
      public Usage usage() {
        return command.usage();
      }

      @Override
      public Reply answer(Call call) {
        return Reply.text("done " + command.usage().name());
      }
    };
  }

  private Bot bot(Commands commands, Mouth mouth) {
    Store store = talk.app().store();
    Speaker speaker =
        new Speaker(List.of(mouth), store.choices(), store.sentMessages(), talk.app().clock());
    Admission admission =
        new Admission(
            store.reps(), store.loginCodes(), Set.of(), Set.of(), ZoneId.of("Europe/Berlin"));
    return new Bot(
        commands,
        admission,
        new Presses(store.choices(), store.sentMessages(), talk.app().clock()),
        store.inbox(),
        store.topics(),
        speaker,
        speaker,
        store,
        talk.app().messages(),
        talk.app().clock(),
        Runnable::run);
  }

  /** A platform of a name on which anybody can say anything. */
  private static final class Mouth implements ChatPlatform {
    private final String name;
    private final List<String> said = new ArrayList<>();
    private Consumer<ChatMessage> inbox = message -> {};
    private int count;

    Mouth(String name) {
      this.name = name;
    }

    String say(String who, String text) {
      said.clear();
      Person person = new Person(name, who, who, "");
      String id = name + ":" + count++;
      inbox.accept(ChatMessage.said(id, direct(who), person, text, java.time.Instant.EPOCH));
      return String.join("\n", said).strip();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void start(Consumer<ChatMessage> newInbox) {
      inbox = newInbox;
    }

    @Override
    public Sent send(Conversation to, Reply reply) {
      said.add(TerminalText.of(reply, false));
      return new Sent(to, "" + said.size());
    }

    @Override
    public Conversation direct(String personId) {
      return Conversation.direct(name, personId);
    }

    @Override
    public void close() {}
  }
}
