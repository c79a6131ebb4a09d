package whynow.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.language.Script;
import whynow.playbook.DataFolder;

/**
 * {@code help}: what to begin with; {@code help TOPIC}: the commands about it; {@code help VERB}:
 * one command with its names and an example; {@code help all}: everything.
 */
public final class HelpCommand implements FreeText {
  private static final Pattern ALL = Pattern.compile("(?i)all|everything|全部|所有");
  private final Supplier<Commands> commands;
  private final Supplier<HelpTopics> topics;
  private final Messages messages;

  /** Help over a registry that help itself is part of. */
  public HelpCommand(Supplier<Commands> commands, DataFolder data, Messages messages) {
    this.commands = commands;
    this.topics = data.file("help.yaml", HelpTopics.class);
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("help", Usage.optional("command|topic|all"));
  }

  @Override
  public Reply answer(Call call) {
    if (claims(call.arguments(), call)) {
      return friendly(call);
    }
    Commands known = commands.get();
    Optional<HelpTopics.Topic> topic = topics.get().named(call.arguments());
    if (ALL.matcher(call.arguments()).matches()) {
      return listed(say(call, "bot.intro"), known.all(), call);
    }
    if (topic.isPresent()) {
      String title = topic.get().name().in(call.language());
      return listed(title, these(topic.get().verbs(), known), call);
    }
    return known.parse(call.arguments()) instanceof Commands.Known one
        ? about(one.command(), known, call.language())
        : beginnings(known, call);
  }

  private static List<Command> these(List<String> verbs, Commands known) {
    return verbs.stream()
        .flatMap(v -> known.all().stream().filter(c -> c.usage().name().equals(v)))
        .toList();
  }

  /** "hi", "thanks", 你好: said to a colleague, answered like one. */
  @Override
  public boolean claims(String text, Call call) {
    return isSaid(text, "bot.hello_words") || isSaid(text, "bot.thanks_words");
  }

  private boolean isSaid(String text, String key) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\p{S}]+", "").strip();
    return List.of(messages.say(Language.EN, key).split(", ")).contains(plain)
        || List.of(messages.say(Language.ZH_HANS, key).split(", "))
            .contains(Script.toSimplified(plain));
  }

  private Reply friendly(Call call) {
    String key = isSaid(call.arguments(), "bot.thanks_words") ? "bot.thanks" : "bot.hello";
    return Reply.of(
        Block.Text.of(messages.say(call.language(), key, "name", call.rep().name())),
        new Block.Choices(
            List.of(
                Choice.of(messages.say(call.language(), "bot.today"), "today"),
                Choice.of(messages.say(call.language(), "bot.help"), "help"))));
  }

  /** What somebody new needs first, and a button for each topic. */
  private Reply beginnings(Commands known, Call call) {
    List<Choice> choices = new ArrayList<>();
    topics
        .get()
        .topics()
        .forEach(
            (id, topic) -> choices.add(Choice.of(topic.name().in(call.language()), "help " + id)));
    return listed(say(call, "bot.intro"), these(topics.get().first(), known), call)
        .with(Block.Text.of(say(call, "bot.help_topics")), new Block.Choices(choices));
  }

  private Reply listed(String title, List<Command> some, Call call) {
    Commands known = commands.get();
    List<Block.Text> lines =
        some.stream()
            .filter(c -> call.rep().role().may(c.usage().role()))
            .map(c -> line(c, known, call.language()))
            .toList();
    return Reply.of(
        Block.Text.of(title),
        new Block.Points(false, lines),
        Block.Text.of(say(call, "bot.more_help")));
  }

  private String say(Call call, String key) {
    return messages.say(call.language(), key);
  }

  private static Block.Text line(Command command, Commands known, Language language) {
    return Block.Text.of(
        Block.Run.strong(named(command, known, language)),
        Block.Run.plain(" — " + known.summary(command, language)));
  }

  /** The verb as this reader would type it. */
  static String named(Command command, Commands known, Language language) {
    String verb = command.usage().name();
    return language.isChinese()
        ? known.names(command).stream()
            .filter(n -> n.codePointAt(0) > 0x2E80)
            .findFirst()
            .orElse(verb)
        : verb;
  }

  private Reply about(Command command, Commands known, Language language) {
    String arguments =
        command.usage().arguments().stream()
            .map(a -> a.required() ? "<" + a.name() + ">" : "[" + a.name() + "]")
            .collect(Collectors.joining(" "));
    return Reply.of(
        Block.Text.of(
            Block.Run.strong((command.usage().name() + " " + arguments).strip()),
            Block.Run.plain(" — " + known.summary(command, language))),
        Block.Text.of(
            messages.say(
                language,
                "bot.help_about",
                "names",
                String.join(", ", known.names(command)),
                "example",
                known.example(command, language))));
  }
}
