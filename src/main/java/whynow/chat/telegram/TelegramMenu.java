package whynow.chat.telegram;

import java.util.List;
import java.util.Map;
import whynow.chat.Command;
import whynow.chat.Commands;
import whynow.language.Language;

/** The list of commands that Telegram shows when somebody types a slash, in both languages. */
final class TelegramMenu {
  private static final int LONGEST_SUMMARY = 256;

  private TelegramMenu() {}

  /** The parameters of {@code setMyCommands}; the reader's Telegram chooses by its language. */
  static List<Map<String, Object>> of(Commands commands) {
    return List.of(
        Map.of("commands", entries(commands, Language.EN)),
        Map.of("commands", entries(commands, Language.ZH_HANS), "language_code", "zh"));
  }

  private static List<Map<String, String>> entries(Commands commands, Language language) {
    return commands.all().stream()
        .filter(command -> command.usage().name().matches("[a-z0-9_]{1,32}"))
        .map(command -> entry(commands, command, language))
        .toList();
  }

  private static Map<String, String> entry(Commands commands, Command command, Language language) {
    String summary = commands.summary(command, language);
    String shown =
        summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY);
    return Map.of("command", command.usage().name(), "description", shown);
  }
}
