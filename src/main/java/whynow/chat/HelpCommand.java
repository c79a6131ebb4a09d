package whynow.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.language.Script;

/** {@code help}: what I can do; {@code help VERB}: one command with its names and an example. */
public final class HelpCommand implements FreeText {
  private final Supplier<Commands> commands;
  private final Messages messages;

  /** Help over a registry that help itself is part of. */
  public HelpCommand(Supplier<Commands> commands, Messages messages) {
    this.commands = commands;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("help", Usage.optional("command"));
  }

  @Override
  public Reply answer(Call call) {
    if (claims(call.arguments(), call)) {
      return friendly(call);
    }
    Commands known = commands.get();
    return known.parse(call.arguments()) instanceof Commands.Known one
        ? about(one.command(), known, call.language())
        : everything(known, call);
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

  private Reply everything(Commands known, Call call) {
    List<Block.Text> lines = new ArrayList<>();
    known.all().stream()
        .filter(c -> call.rep().role().may(c.usage().role()))
        .forEach(c -> lines.add(line(c, known, call.language())));
    return Reply.of(
        Block.Text.of(messages.say(call.language(), "bot.intro")),
        new Block.Points(false, lines),
        Block.Text.of(messages.say(call.language(), "bot.more_help")));
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
