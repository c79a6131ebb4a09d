package whynow.chat.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import whynow.chat.ChatMessage;
import whynow.chat.ChatPlatform;
import whynow.chat.Conversation;
import whynow.chat.Person;
import whynow.chat.Reply;
import whynow.chat.Sent;

/**
 * A chat on standard input and output: a line in, a reply out. The friendliest way to try a new
 * command.
 */
public final class Terminal implements ChatPlatform {
  private static final String NAME = "terminal";

  /** So many rows up, and everything from there on cleared (ECMA-48, CUU and ED). */
  private static final String UP = "\u001b[%dA\u001b[J";

  private final Person person;
  private final Conversation conversation;
  private final BufferedReader in;
  private final PrintStream out;
  private final Transcript transcript;
  private final Clock clock;
  private boolean rewrites;
  private String lastShown = "";
  private int rows;

  /**
   * A terminal of one person.
   *
   * @param name of the rep who types
   * @param transcript how replies are printed
   */
  public Terminal(
      String name, BufferedReader in, PrintStream out, Transcript transcript, Clock clock) {
    this.person = new Person(NAME, name, name, "");
    this.conversation = Conversation.direct(NAME, name);
    this.in = in;
    this.out = out;
    this.transcript = transcript;
    this.clock = clock;
  }

  /** From now on what replaces the last reply is written over it: for a screen, not for a file. */
  public Terminal rewriting() {
    rewrites = true;
    return this;
  }

  /** How a reply is printed. */
  public interface Transcript {
    String write(Reply reply, Sent sent, boolean replaces);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Hears line after line until the input ends; the inbox answers before it returns. */
  @Override
  public void start(Consumer<ChatMessage> inbox) {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lastShown = "";
        if (!line.isBlank()) {
          inbox.accept(said(line.strip()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ChatMessage said(String line) {
    return ChatMessage.said(
        NAME + ":" + UUID.randomUUID(), conversation, person, line, clock.instant());
  }

  @Override
  public boolean isMember(Person someone) {
    return true;
  }

  @Override
  public Sent send(Conversation to, Reply reply) {
    return print(new Sent(to, UUID.randomUUID().toString()), reply, false);
  }

  @Override
  public Sent replace(Sent sent, Reply reply) {
    return print(sent, reply, true);
  }

  private Sent print(Sent sent, Reply reply, boolean replaces) {
    String text = transcript.write(reply, sent, replaces);
    boolean over = rewrites && replaces && sent.id().equals(lastShown);
    out.println(over ? UP.formatted(rows) + text : text);
    out.flush();
    lastShown = sent.id();
    rows = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return sent;
  }

  @Override
  public Conversation direct(String personId) {
    return Conversation.direct(NAME, personId);
  }

  @Override
  public void close() {
    out.flush();
  }
}
