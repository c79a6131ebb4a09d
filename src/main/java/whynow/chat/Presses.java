package whynow.chat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Turns presses and typed numbers back into the command lines they stand for, once. */
public final class Presses {
  private final ChoiceBook choices;
  private final SentMessages sentMessages;
  private final Clock clock;

  public Presses(ChoiceBook choices, SentMessages sentMessages, Clock clock) {
    this.choices = choices;
    this.sentMessages = sentMessages;
    this.clock = clock;
  }

  /**
   * What a message says.
   *
   * @param spent true when it pressed a choice that was decided before
   */
  record Line(String text, boolean spent) {}

  Line line(ChatMessage message) {
    Optional<ChoiceBook.Offered> pressed = offered(message);
    return new Line(
        pressed.map(o -> o.choice().command()).orElse(message.text()),
        pressed.map(ChoiceBook.Offered::settled).orElse(false));
  }

  boolean isStop(ChatMessage message) {
    return line(message).text().equals(Command.STOP);
  }

  /**
   * The reply as it is to be shown: a decision's result takes the place of the message that was
   * pressed, and its choices are spent.
   */
  Reply result(ChatMessage message, Reply reply) {
    if (!reply.isInPlace()) {
      return reply;
    }
    offered(message).ifPresent(o -> choices.settle(o.offer(), clock.instant()));
    String key = "answer:" + message.id();
    message
        .on()
        .ifPresent(on -> sentMessages.keep(message.conversation().key(), key, on, clock.instant()));
    return reply.as(key);
  }

  private Optional<ChoiceBook.Offered> offered(ChatMessage message) {
    return message.pressed().isPresent()
        ? message.pressed().flatMap(choices::find)
        : typed(message.conversation(), Widths.narrow(message.text()).strip());
  }

  /** A number, a label or a command of the choices shown last presses the choice. */
  private Optional<ChoiceBook.Offered> typed(Conversation where, String text) {
    if (text.isEmpty() || text.length() > 200) {
      return Optional.empty();
    }
    List<ChoiceBook.Offered> latest = choices.latest(where.key());
    if (text.matches("\\d{1,2}")) {
      int number = Integer.parseInt(text);
      return number >= 1 && number <= latest.size()
          ? Optional.of(latest.get(number - 1))
          : Optional.empty();
    }
    return latest.stream()
        .filter(o -> text.equalsIgnoreCase(o.choice().label()) || text.equals(o.choice().command()))
        .findFirst();
  }
}
