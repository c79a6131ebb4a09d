package whynow.chat;

import java.util.List;
import whynow.team.Rep;

/**
 * A command's name, arguments and who may use it. Its summary, example and other names stand in
 * {@code data/messages/command.yaml} per language under {@code NAME.summary}, {@code NAME.example}
 * and {@code NAME.aliases}.
 *
 * @param name the verb, lower-case Latin
 * @param arguments in the order they are typed
 * @param role the least role that may use it
 */
public record Usage(String name, List<Argument> arguments, Rep.Role role) {
  /** One argument; its name is shown in help. */
  public record Argument(String name, boolean required) {}

  public Usage {
    arguments = List.copyOf(arguments);
  }

  public static Usage of(String name, Argument... arguments) {
    return new Usage(name, List.of(arguments), Rep.Role.REP);
  }

  public static Argument required(String name) {
    return new Argument(name, true);
  }

  public static Argument optional(String name) {
    return new Argument(name, false);
  }

  public Usage forRole(Rep.Role least) {
    return new Usage(name, arguments, least);
  }
}
