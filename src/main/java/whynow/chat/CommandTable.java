package whynow.chat;

import java.util.stream.Collectors;
import whynow.language.Language;

/** The table of commands in {@code README.md}: verb, Chinese verb, what it does, an example. */
public final class CommandTable {
  private CommandTable() {}

  /** The table in Markdown, a row a command in the order they are declared. */
  public static String of(Commands commands) {
    return commands.all().stream()
        .map(command -> row(command, commands))
        .collect(
            Collectors.joining(
                "", "| verb | 中文 | what it does | example |\n|---|---|---|---|\n", ""));
  }

  private static String row(Command command, Commands commands) {
    return "| `"
        + command.usage().name()
        + "` | "
        + HelpCommand.named(command, commands, Language.ZH_HANS)
        + " | "
        + cell(commands.summary(command, Language.EN))
        + " | `"
        + cell(commands.example(command, Language.EN))
        + "` |\n";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
