package whynow.chat;

/** Something a person can ask for. Declared once in {@code App.commands()}. */
public interface Command {
  /** What a choice says that ends the command at work in its conversation. */
  String STOP = "stop";

  Usage usage();

  /**
   * Whether these words behind the verb may be meant for it: {@code today I met Mara} is a
   * sentence, since {@code today} takes nothing behind it.
   */
  default boolean takes(String arguments) {
    return arguments.isEmpty() || !usage().arguments().isEmpty();
  }

  /** Answers; a {@link Refusal} is shown to the person as it is. */
  Reply answer(Call call);

  /**
   * True when it may take long, as reading the web does. Such a command runs again after a crash;
   * any other is done once: what it changes and what it answers are saved together.
   */
  default boolean takesLong() {
    return false;
  }
}
