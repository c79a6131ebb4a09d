package whynow.chat;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.Rep;

/**
 * One message in, one reply out: keeps what comes in, knows who speaks, finds the command, checks
 * that they may, and sees that an answer is on its way, whatever happens.
 */
public final class Bot {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  private final Commands commands;
  private final Admission admission;
  private final Presses presses;
  private final Inbox inbox;
  private final Speaker speaker;
  private final Speech answers;
  private final Messages messages;
  private final Clock clock;
  private final Lanes lanes;
  private final Set<String> stopped = ConcurrentHashMap.newKeySet();
  private volatile boolean resting;

  /**
   * A bot that has not heard anything yet.
   *
   * @param speaker for progress, which may get lost
   * @param answers for answers, which may not
   * @param workers does the work; conversations run beside each other on it
   */
  public Bot(
      Commands commands,
      Admission admission,
      Presses presses,
      Inbox inbox,
      Speaker speaker,
      Speech answers,
      Messages messages,
      Clock clock,
      Executor workers) {
    this.commands = commands;
    this.admission = admission;
    this.presses = presses;
    this.inbox = inbox;
    this.speaker = speaker;
    this.answers = answers;
    this.messages = messages;
    this.clock = clock;
    this.lanes = new Lanes(workers);
  }

  /**
   * Keeps a message and answers it later; one that was heard before is let pass.
   *
   * @throws IllegalStateException when this bot rests: the platform shall bring it again later
   */
  public void hear(ChatMessage message) {
    if (resting) {
      throw new IllegalStateException("Whynow is stopping");
    }
    if (presses.isStop(message)) {
      stopped.add(message.conversation().key());
    } else if (inbox.keep(message, clock.instant())) {
      lanes.run(message.conversation().key(), () -> handle(message));
    }
  }

  /** Hears nothing from now on; what was heard is still answered. */
  public void rest() {
    resting = true;
  }

  /** Answers what the last stop or crash left unanswered. */
  public void resume() {
    inbox.waiting().forEach(m -> lanes.run(m.conversation().key(), () -> handle(m)));
  }

  /** What the rep would be answered, for pages; nothing is sent and nothing is kept. */
  public Reply ask(Rep rep, Conversation where, String line) {
    Person person = new Person(where.platform(), where.id(), rep.name(), "");
    return guarded(rep, ChatMessage.said("page:" + line, where, person, line, clock.instant()));
  }

  private void handle(ChatMessage message) {
    try {
      stopped.remove(message.conversation().key());
      Reply reply = reply(message);
      if (!reply.blocks().isEmpty()) {
        say(message, presses.result(message, reply));
      }
      inbox.answered(message.id(), clock.instant());
    } catch (RuntimeException e) {
      LOG.error("No answer could be given to {}", message.id(), e);
    }
  }

  private Reply reply(ChatMessage message) {
    boolean member = speaker.platform(message.conversation().platform()).isMember(message.sender());
    Optional<Rep> rep = admission.admit(message.sender(), member, message.text());
    return rep.map(r -> guarded(r, message)).orElseGet(() -> stranger(message));
  }

  /** Exceptions end here, in a plain sentence. */
  private Reply guarded(Rep rep, ChatMessage message) {
    try {
      return answer(rep, message);
    } catch (Refusal refusal) {
      return refusal.reply();
    } catch (Stopped stop) {
      return Reply.text(messages.say(rep.language(), "bot.stopped")).as(stop.key());
    } catch (RuntimeException e) {
      LOG.error("Command failed: {}", message.id(), e);
      return Reply.text(messages.say(rep.language(), "bot.broken"));
    }
  }

  private Reply answer(Rep rep, ChatMessage message) {
    Presses.Line line = presses.line(message);
    if (line.spent()) {
      return Reply.text(messages.say(rep.language(), "bot.spent"));
    }
    Commands.Parsed parsed = commands.parse(line.text());
    if (parsed instanceof Commands.Known known) {
      return run(known.command(), call(rep, message, known.arguments()));
    }
    if (parsed instanceof Commands.Misspelt misspelt) {
      return didYouMean(rep.language(), misspelt.lines());
    }
    Call call = call(rep, message, ((Commands.Free) parsed).text());
    return commands
        .claiming(call.arguments(), call)
        .map(c -> run(c, call))
        .orElseGet(() -> unknown(call));
  }

  private Reply run(Command command, Call call) {
    if (!call.rep().role().may(command.usage().role())) {
      throw new Refusal(
          messages.say(
              call.language(),
              "bot.may_not",
              "verb",
              command.usage().name(),
              "role",
              messages.say(call.language(), "bot.role." + word(command.usage().role())),
              "who",
              admission.grantors()));
    }
    if (saysTooLittle(command.usage(), call)) {
      throw new Refusal(
          messages.say(
              call.language(), "bot.too_little", "example", example(command.usage().name(), call)));
    }
    return command.answer(call);
  }

  /** A verb alone, where it needs at least one word more; a file may stand for the word. */
  private static boolean saysTooLittle(Usage usage, Call call) {
    return call.arguments().isBlank()
        && call.message().files().isEmpty()
        && usage.arguments().stream().limit(1).anyMatch(Usage.Argument::required);
  }

  private String example(String verb, Call call) {
    return messages.say(call.language(), "command." + verb + ".example");
  }

  private Call call(Rep rep, ChatMessage message, String arguments) {
    ZonedDateTime now = clock.instant().atZone(rep.zone());
    return new Call(rep, message, arguments, now, reply -> progress(message, reply));
  }

  private void progress(ChatMessage message, Reply reply) {
    if (stopped.remove(message.conversation().key())) {
      throw new Stopped(reply.key().orElse(message.id()));
    }
    try {
      speaker.say(message.conversation(), reply);
    } catch (DeliveryException e) {
      LOG.debug("Progress was not shown", e);
    }
  }

  /** What is for one person alone is not said where others read along. */
  private void say(ChatMessage message, Reply reply) {
    Conversation where = message.conversation();
    if (!reply.personal() || !where.shared()) {
      answers.say(where, reply);
      return;
    }
    answers.say(speaker.platform(where.platform()).direct(message.sender().id()), reply);
    Language language = Admission.languageOf(message.text());
    answers.say(where, Reply.text(messages.say(language, "bot.told_directly")));
  }

  private Reply stranger(ChatMessage message) {
    return admission
        .join(message.sender(), message.text(), clock.instant())
        .map(r -> Reply.text(messages.say(r.language(), "bot.welcome", "name", r.name())))
        .orElseGet(() -> unknownPerson(message));
  }

  private Reply unknownPerson(ChatMessage message) {
    Language language = Admission.languageOf(message.text());
    String self = message.sender().platform() + ":" + message.sender().id();
    return Reply.text(
        messages.say(language, "bot.stranger", "self", self, "who", admission.grantors()));
  }

  private Reply didYouMean(Language language, List<String> lines) {
    List<Choice> choices =
        new java.util.ArrayList<>(lines.stream().map(l -> Choice.of(l, l)).toList());
    choices.add(Choice.of(messages.say(language, "bot.help"), "help"));
    return Reply.of(
        Block.Text.of(messages.say(language, "bot.did_you_mean", "line", lines.get(0))),
        new Block.Choices(choices));
  }

  private Reply unknown(Call call) {
    String name = commands.closest(call.arguments()).map(c -> c.usage().name()).orElse("research");
    String example = example(name, call);
    return Reply.of(
        Block.Text.of(messages.say(call.language(), "bot.unknown", "example", example)),
        new Block.Choices(List.of(Choice.of(messages.say(call.language(), "bot.help"), "help"))));
  }

  private static String word(Rep.Role role) {
    return role.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The person pressed stop while a command was at work. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;

    Stopped(String key) {
      super("stopped");
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
